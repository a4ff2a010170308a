import { type PlainDate, projectGrowth } from "@ms/domain";
import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const enter = (search = "") => enterRoom({ gateway, page }, { role: "planner", path: `/forecast${search}` });
const months = () => page.getByRole("row").filter({ has: page.getByRole("rowheader") });
const field = (name: string) => page.getByRole("spinbutton", { name, exact: true });

const shared =
  "?lines=14&doctors=340&weeks=2.2&arrivals=5&openings=0.5&cancelled=6&rescued=50&months=18&from=2024-01-01";

test("computes month by month what the domain computes, from the address alone", async () => {
  await enter(shared);
  await months().first().waitFor();
  const known = projectGrowth({
    from: "2024-01-01" as PlainDate,
    months: 18,
    centres: 14,
    openingsPerMonth: 0.5,
    linesPerCentre: 1,
    doctors: 340,
    arrivalsPerMonth: 5,
    weeksPerDoctor: 2.2,
    cancelRate: 0.06,
    rescueRate: 0.5,
  });
  expect(await months().count()).toBe(18);
  let missing = 0;
  for (const [index, { demandWeeks, supplyWeeks }] of known.months.entries()) {
    const [due, covered, lacking] = (await months().nth(index).getByRole("cell").allInnerTexts()).map(
      (text) => Number.parseInt(text, 10),
    );
    expect([due, (covered ?? 0) + (lacking ?? 0)]).toEqual([demandWeeks, demandWeeks]);
    expect(lacking).toBe(Math.max(0, Math.ceil(demandWeeks - supplyWeeks)));
    missing += lacking ?? 0;
  }
  expect(missing).toBeGreaterThan(0);
  const short = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(known.firstShort?.from ?? ""),
  );
  expect(await page.getByRole("status").filter({ hasText: "manque" }).innerText()).toMatch(
    new RegExp(`Il manque ${String(missing)} semaines?-médecin[^]*Premier mois trop court : ${short}`),
  );
});

test("begins with the network as the gateway knows it, and writes it all into the address", async () => {
  const { doctors } = (await gateway.ask("{ doctors(first: 1) { totalCount } }", gateway.keys.planner)) as {
    doctors: { totalCount: number };
  };
  await enter();
  await months().first().waitFor();
  expect(await field("Médecins").inputValue()).toBe(String(doctors.totalCount));
  expect(await field("Lignes").inputValue()).toBe("3");
  const search = new URL(page.url()).searchParams;
  expect(Object.fromEntries(search)).toMatchObject({
    lines: "3",
    doctors: String(doctors.totalCount),
    weeks: "1",
    from: "2023-12-01",
  });
});

test("follows the sliders by keyboard, and a shared address shows the same", async () => {
  await enter(shared);
  await months().first().waitFor();
  const before = await page.getByRole("table").innerText();
  await page.getByRole("slider", { name: "Lignes, curseur" }).press("ArrowRight");
  expect(await field("Lignes").inputValue()).toBe("15");
  const after = await page.getByRole("table").innerText();
  expect(after).not.toBe(before);
  expect(page.url()).toContain("lines=15");
  await page.reload();
  await months().first().waitFor();
  expect(await page.getByRole("table").innerText()).toBe(after);
});

test("sets up to three scenarios side by side, named by what they change, all of them in the address", async () => {
  await enter(shared);
  await months().first().waitFor();
  const add = page.getByRole("button", { name: "Comparer avec un autre scénario" });
  const compared = page.getByRole("table", { name: "Semaines qui manquent, scénario par scénario" });
  for (const [name, value] of [
    ["Lignes", "20"],
    ["Médecins", "500"],
  ] as const) {
    await add.press("Enter");
    await field(name).fill(value);
    await compared.getByRole("columnheader", { name: `${name} : ${value}` }).waitFor();
  }
  expect(await add.count()).toBe(0);
  const totals = await compared
    .getByRole("row", { name: /^En tout/ })
    .getByRole("cell")
    .allInnerTexts();
  const [first, moreLines, moreDoctors] = totals.map(Number);
  expect(moreLines).toBeGreaterThan(first!);
  expect(moreDoctors).toBeLessThan(first!);
  expect(new URL(page.url()).searchParams.getAll("with")).toEqual(["lines:20", "doctors:500"]);
  const before = await compared.innerText();
  await page.reload();
  await compared.waitFor();
  expect(await compared.innerText()).toBe(before);
  await page.getByRole("button", { name: "Médecins : 500" }).press("Enter");
  await page.getByRole("button", { name: "Retirer ce scénario" }).press("Enter");
  await add.waitFor();
  expect(await compared.getByRole("columnheader").count()).toBe(3);
});

test("says in words which numbers it takes, and keeps what was typed", async () => {
  await enter(shared);
  await months().first().waitFor();
  const before = await page.getByRole("table").innerText();
  await field("Semaines par médecin et par an").fill("99");
  await page.getByText("Un nombre de 0 à 12.").waitFor();
  expect(await field("Semaines par médecin et par an").inputValue()).toBe("99");
  expect(await field("Semaines par médecin et par an").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("table").innerText()).toBe(before);
  await field("Semaines par médecin et par an").fill("1.5");
  await page.getByText(/en moyenne 1,5 semaine par an, répartie /).waitFor();
});
