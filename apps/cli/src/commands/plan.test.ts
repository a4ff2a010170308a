import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";

const environment = { MS_DATA_DIR: inject("networkFolder") };
const ms = (words: readonly string[]) => runMs({ words, folder: tmpdir(), environment });

interface WrittenPlan {
  readonly state: string;
  readonly certificate: { readonly seats: number; readonly covered: number; readonly coverageBound: number };
  readonly vacancies: readonly {
    readonly week: string;
    readonly reasons: readonly { readonly doctors: number }[];
  }[];
}

it("plans the half-year to come, and says of every hole why it is open", async () => {
  const { code, stdout } = await ms(["plan", "--from", "2024-W27", "--weeks", "26", "--json"]);
  const { state, certificate, vacancies } = JSON.parse(stdout) as WrittenPlan;

  expect(code).toBe(0);
  expect(state).toBe("DRAFT");
  expect(certificate.seats).toBe(4 * 26);
  expect(certificate.covered).toBeLessThanOrEqual(certificate.coverageBound);
  expect(vacancies).toHaveLength(certificate.seats - certificate.covered);
  for (const { week, reasons } of vacancies) {
    expect(week >= "2024-W27" && week <= "2024-W52").toBe(true);
    expect(reasons.reduce((sum, { doctors }) => sum + doctors, 0)).toBeGreaterThan(0);
  }
});

it("tells people the coverage in their language", async () => {
  const french = await ms(["plan", "--from", "2024-W27", "--weeks", "4"]);
  const english = await ms(["plan", "--from", "2024-W27", "--weeks", "4", "--lang", "en"]);

  expect(french.stdout).toMatch(/Couverture : \d+ semaines-lignes sur 16/);
  expect(english.stdout).toMatch(/Coverage: \d+ of 16 line-weeks/);
});

it("does not plan the past", async () => {
  const { code, stdout } = await ms(["plan", "--from", "2023-W10", "--weeks", "4", "--json"]);

  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "HORIZON_PAST" } });
});
