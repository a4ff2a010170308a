import fc from "fast-check";
import { expect, it } from "vitest";
import { type BackupForLineWeek, backupTiers } from "./backups-of-line-week.ts";
import { type AskedDoctor, nextBackupTier } from "./next-backup-tier.ts";

const at = (hour: number) => new Date(Date.UTC(2024, 0, 1, hour));
const backup = (doctor: string, tier: BackupForLineWeek["tier"] = "ready"): BackupForLineWeek => ({
  ...{ doctor, tier, answer: "YES" },
});
const asked = (doctor: string, state: AskedDoctor["state"], hour = 12): AskedDoctor => ({
  ...{ doctor, kind: "BACKUP", state, answerBy: at(hour) },
});
const backups = [backup("a"), backup("b"), backup("c", "beyondQuota"), backup("d", "shortGap")];

it("asks the first tier, waits for its answers, then asks the next", () => {
  const first = nextBackupTier({ backups, offers: [], now: at(0) });
  expect(first).toEqual({ step: "ASK", tier: "ready", doctors: ["a", "b"] });
  const offers = [asked("a", "DECLINED"), asked("b", "ASKED")];
  expect(nextBackupTier({ backups, offers, now: at(11) })).toEqual({ step: "WAIT", until: at(12) });
  const next = { step: "ASK", tier: "beyondQuota", doctors: ["c"] };
  expect(nextBackupTier({ backups, offers, now: at(12) })).toEqual(next);
});

it("asks the next tier at once where all of the first have declined", () => {
  const offers = [asked("a", "DECLINED"), asked("b", "WITHDRAWN")];
  expect(nextBackupTier({ backups, offers, now: at(1) })).toMatchObject({ tier: "beyondQuota" });
});

it("does not wait for whoever was asked by hand, nor asks that doctor again", () => {
  const byHand = { ...asked("a", "ASKED"), kind: "OFFER" as const };
  expect(nextBackupTier({ backups, offers: [byHand], now: at(1) })).toMatchObject({ doctors: ["b"] });
});

it("asks again whoever had no time to answer, where the week is open once more", () => {
  expect(nextBackupTier({ backups, offers: [asked("a", "LAPSED")], now: at(1) })).toMatchObject({
    doctors: ["a", "b"],
  });
});

it("asks few at once, each doctor once, in calling order, and comes to an end", () => {
  const someBackups = fc
    .array(fc.constantFrom(...backupTiers), { maxLength: 12 })
    .map((tiers) =>
      tiers
        .toSorted((one, other) => backupTiers.indexOf(one) - backupTiers.indexOf(other))
        .map((tier, index) => backup(`d${String(index)}`, tier)),
    );
  fc.assert(
    fc.property(someBackups, fc.integer({ min: 1, max: 4 }), (all, mostAtOnce) => {
      const offers: AskedDoctor[] = [];
      for (let hour = 0; ; hour++) {
        const step = nextBackupTier({ backups: all, offers, now: at(hour), mostAtOnce });
        if (step.step === "END") break;
        if (step.step === "WAIT") throw new Error("Every answer time was over");
        expect(step.doctors.length).toBeLessThanOrEqual(mostAtOnce);
        for (const doctor of step.doctors) offers.push(asked(doctor, "ASKED", hour + 1));
      }
      expect(offers.map(({ doctor }) => doctor)).toEqual(all.map(({ doctor }) => doctor));
    }),
  );
});
