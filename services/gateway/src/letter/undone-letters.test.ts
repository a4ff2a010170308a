import type { Database } from "@ms/database";
import { openThrowawayDatabase } from "@ms/database/testing";
import { gainLetters, type IsoWeek, type PlainDate } from "@ms/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addLargeNetwork } from "../testing/large-network.ts";
import { claimEnvelope } from "./claim-envelope.ts";
import type { Envelope } from "./envelope.ts";
import { queueLetters } from "./queue-letters.ts";
import { sendEnvelope } from "./send-envelope.ts";

let data: Database;
beforeAll(async () => {
  data = await openThrowawayDatabase();
  await addLargeNetwork(data.prisma, { centres: 1, doctors: 1 });
  await data.prisma.doctor.updateMany({ data: { email: "une@example.org" } });
});
afterAll(() => data.close());

const doctor = "invente-0";
const placeOf = (number: number) => ({ line: "invente-0-1", week: `2025-W1${number}` as IsoWeek });

/** Gives the doctor the week, or takes it away, and has it told. */
const turn = (number: number) =>
  data.prisma.$transaction(async (transaction) => {
    const { line, week } = placeOf(number);
    const { count } = await transaction.assignment.updateMany({
      where: { doctorId: doctor, week, state: "CONFIRMED" },
      data: { state: "CANCELLED", cancelledOn: new Date("2025-01-06") },
    });
    if (count === 0)
      await transaction.assignment.create({
        data: { lineId: line, week, doctorId: doctor, state: "CONFIRMED" },
      });
    const kind = count === 0 ? "WEEK_CONFIRMED" : "WEEK_ENDED";
    await queueLetters(transaction, [{ kind, doctor, line, week }]);
  });

const claim = () => claimEnvelope(data.prisma, { secondsHeld: 0, today: "2025-01-06" as PlainDate });

/** All that leaves once ten minutes, and the wait after a gateway's death, have passed. */
async function leave(): Promise<Envelope["letters"][number][]> {
  await data.prisma.letter.updateMany({ where: { retryAt: { not: null } }, data: { retryAt: new Date(0) } });
  const left: Envelope["letters"][number][] = [];
  for (let envelope = await claim(); envelope !== undefined; envelope = await claim()) {
    left.push(...envelope.letters);
    if (envelope.letters.length > 0)
      await sendEnvelope(envelope, {
        ...{ database: data.prisma, post: { send: () => Promise.resolve() } },
        ...{ origin: "https://reseau.example.org", rules: { secondsHeld: 0, retries: [] } },
      });
  }
  return left;
}

/** What somebody who reads letters believes: the weeks that they have. */
function read(belief: Set<string>, letters: Envelope["letters"]): void {
  for (const { kind, place } of letters)
    if (gainLetters.includes(kind)) belief.add(place.week);
    else belief.delete(place.week);
}

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ deed: fc.constant("turn" as const), number: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ deed: fc.constantFrom("leave" as const, "die" as const) }) },
  ),
  { maxLength: 14 },
);

it("leaves whoever reads the letters with the truth, says nothing twice, and nothing of what was undone", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      await data.prisma.letter.deleteMany();
      await data.prisma.assignment.deleteMany();
      // A gateway dies while a letter is under way: it may have come, or not.
      const [lucky, unlucky] = [new Set<string>(), new Set<string>()];
      const hasDied = all.some(({ deed }) => deed === "die");
      for (const step of [...all, { deed: "leave" as const }])
        if (step.deed === "turn") await turn(step.number);
        else if (step.deed === "die") read(lucky, (await claim())?.letters ?? []);
        else {
          const letters = await leave();
          for (const { kind, place } of hasDied ? [] : letters)
            expect(lucky.has(place.week)).toBe(!gainLetters.includes(kind));
          read(lucky, letters);
          read(unlucky, letters);
          const standing = await data.prisma.assignment.findMany({ where: { state: "CONFIRMED" } });
          const truth = standing.map(({ week }) => week).sort();
          expect([...lucky].sort()).toEqual(truth);
          expect([...unlucky].sort()).toEqual(truth);
        }
    }),
    { numRuns: 20 },
  );
});
