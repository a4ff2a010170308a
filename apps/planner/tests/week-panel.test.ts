import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const openAs = async (role: keyof Gateway["keys"], search = "?from=2024-W25") => {
  await page.goto(`${gateway.url}/planner/${search}`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
};

const grid = () => page.getByRole("grid");
const panel = () => page.getByRole("complementary", { name: /ligne|line/ });
const confirmButtons = () => panel().getByRole("button", { name: /^Confirmer/ });
const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

interface Place {
  readonly line: string;
  readonly week: string;
}

/** The open weeks that lie ahead, as the gateway tells them. */
async function openWeeks(): Promise<Place[]> {
  const { lineWeeks } = (await gateway.ask(
    `{ lineWeeks(from: "2024-W26", weeks: 10, state: UNCOVERED, first: 100) { edges { node { week line { identifier } } } } }`,
    gateway.keys.planner,
  )) as { lineWeeks: { edges: { node: { week: string; line: { identifier: string } } }[] } };
  return lineWeeks.edges.map(({ node }) => ({ line: node.line.identifier, week: node.week }));
}

async function stateOf({ line, week }: Place): Promise<string | undefined> {
  const { lineWeeks } = (await gateway.ask(
    `{ lineWeeks(from: "${week}", weeks: 1, first: 100) { edges { node { state line { identifier } } } } }`,
    gateway.keys.planner,
  )) as { lineWeeks: { edges: { node: { state: string; line: { identifier: string } } }[] } };
  return lineWeeks.edges.find(({ node }) => node.line.identifier === line)?.node.state;
}

const openPanel = async ({ line, week }: Place) => {
  await openAs("planner", `?from=${week}&line=${line}&week=${week}`);
  await panel().getByRole("heading", { level: 3 }).waitFor();
};

test("a hole is filled by keyboard alone, and focus comes back to its cell", async () => {
  await openAs("planner");
  await grid().waitFor();
  await grid().locator('[tabindex="0"]').focus();
  await page.keyboard.press("p");
  const hole = await focusedName();
  expect(hole).toContain("à pourvoir");
  await page.keyboard.press("Enter");
  await confirmButtons().first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Confirmer Dr Exemple/);
  await page.keyboard.press("Enter");
  await panel()
    .getByRole("status")
    .getByText(/ a la semaine\./)
    .waitFor();
  await page.keyboard.press("Escape");
  await grid().locator(':focus[aria-label*="confirmée"]').waitFor();
  expect((await focusedName()).split(" : ")[0]).toBe(hole.split(" : ")[0]);
  expect(await panel().count()).toBe(0);
});

test("a panel that was come to by its address gives the focus to its week, in a list of its line", async () => {
  const place = (await openWeeks()).find(({ line }) => line !== "ajain-1")!;
  await page.setViewportSize({ width: 390, height: 844 });
  await openPanel(place);
  const item = page.locator('.week-list [aria-current="true"]');
  await item.waitFor();
  await page.keyboard.press("Escape");
  await panel().waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("week-opener");
});

test("each candidate says why, and the others are counted to the last", async () => {
  const [place] = await openWeeks();
  await openPanel(place!);
  expect(
    await panel()
      .getByRole("listitem")
      .filter({ hasText: /Pour :|Contre :/ })
      .count(),
  ).toBeGreaterThan(2);
  const others = panel().getByText(/Pourquoi pas les \d+ autres/);
  const told = Number(/les (\d+) autres/.exec((await others.innerText()).replaceAll(/\s/g, " "))?.[1]);
  await others.click();
  const reasons = await panel().locator(".others li").allInnerTexts();
  expect(reasons.map((each) => Number.parseInt(each, 10)).reduce((sum, each) => sum + each, 0)).toBe(told);
  const candidates = Number(/^\d+/.exec(await panel().getByRole("heading", { level: 3 }).innerText())?.[0]);
  expect(told + candidates).toBeGreaterThanOrEqual(340);
});

test.each([
  ["by its button", () => panel().getByRole("button", { name: "Défaire" }).click()],
  ["by Ctrl+Z", () => page.keyboard.press("Control+z")],
])("what was confirmed is undone %s at once, and the week is open as before", async (_, undo) => {
  const [place] = await openWeeks();
  await openPanel(place!);
  await confirmButtons().first().click();
  await panel().getByRole("button", { name: "Défaire" }).waitFor();
  await undo();
  await panel().getByText("C’est défait.").waitFor();
  await confirmButtons().first().waitFor();
  expect(await stateOf(place!)).toBe("UNCOVERED");
});

test("a week that somebody else has just filled is told, and the board shows it", async () => {
  const [place] = await openWeeks();
  await openPanel(place!);
  const doctor = (await gateway.ask(
    `{ candidates(line: "${place!.line}", week: "${place!.week}") { ... on LineWeekCandidates { data { doctor { identifier } } } } }`,
    gateway.keys.planner,
  )) as { candidates: { data: { doctor: { identifier: string } }[] } };
  const [first] = doctor.candidates.data;
  await gateway.ask(
    `mutation { bookWeek(line: "${place!.line}", week: "${place!.week}", doctor: "${first!.doctor.identifier}") { __typename } }`,
    gateway.keys.planner,
  );
  await confirmButtons().last().click();
  await panel().locator(".refused").waitFor();
  await panel().getByText("Libérer cette semaine").first().waitFor();
  expect(await stateOf(place!)).toBe("COVERED");
});

test("what another person does is on the board without reloading it", async () => {
  const [place] = await openWeeks();
  await openAs("planner", `?from=${place!.week}`);
  await grid().waitFor();
  expect(await grid().getByRole("gridcell", { name: "fermée" }).count()).toBe(0);
  const change = (what: string) => gateway.ask(`mutation { ${what} { __typename } }`, gateway.keys.planner);
  const named = `line: "${place!.line}", week: "${place!.week}"`;
  await change(`closeWeek(${named}, reason: WORKS)`);
  await grid().getByRole("gridcell", { name: "fermée" }).first().waitFor();
  await change(`reopenWeek(${named})`);
  await grid().getByRole("gridcell", { name: "fermée" }).waitFor({ state: "detached" });
});

test("undoing never takes a week from somebody who has it by now", async () => {
  const [place] = await openWeeks();
  await openPanel(place!);
  await confirmButtons().first().click();
  await panel().getByRole("button", { name: "Défaire" }).waitFor();
  const named = `line: "${place!.line}", week: "${place!.week}"`;
  const act = (what: string) => gateway.ask(what, gateway.keys.planner);
  await act(`mutation { cancelWeek(${named}, reason: DOCTOR_WITHDREW) { __typename } }`);
  const { candidates } = (await act(
    `{ candidates(${named}) { ... on LineWeekCandidates { data { doctor { identifier } } } } }`,
  )) as { candidates: { data: { doctor: { identifier: string } }[] } };
  const other = candidates.data[0]!.doctor.identifier;
  await act(`mutation { bookWeek(${named}, doctor: "${other}") { __typename } }`);
  await panel().getByRole("button", { name: "Défaire" }).click();
  await panel()
    .getByText(/Quelqu’un a changé cette semaine/)
    .waitFor();
  expect(await stateOf(place!)).toBe("COVERED");
});

test("a week is freed for a reason that is chosen, and is then to fill", async () => {
  const place = { line: "ajain-1", week: "2024-W12" };
  expect(await stateOf(place)).toBe("COVERED");
  await openAs("coordinator", `?from=${place.week}&line=${place.line}&week=${place.week}`);
  await panel().getByText("Libérer cette semaine").first().click();
  await panel().getByLabel("Pourquoi la semaine se libère-t-elle ?").selectOption("DOCTOR_WITHDREW");
  await panel().getByRole("button", { name: "Libérer cette semaine" }).click();
  await panel().getByText("La semaine est de nouveau à pourvoir.").waitFor();
  expect(await stateOf(place)).toBe("UNCOVERED");
});

test("a week is closed, and opened again", async () => {
  const [place] = await openWeeks();
  await openPanel(place!);
  await panel().getByText("Fermer cette semaine").first().click();
  await panel().getByLabel("Pourquoi aucun médecin n’est-il attendu ?").selectOption("WORKS");
  await panel().getByRole("button", { name: "Fermer cette semaine" }).click();
  await panel().getByText("Fermée pour : Travaux.").waitFor();
  await panel().getByRole("button", { name: "Rouvrir cette semaine" }).click();
  await panel().getByText("La semaine est rouverte.").waitFor();
  expect(await stateOf(place!)).toBe("UNCOVERED");
});

test("an answer that is cut off loses nothing, and doubles nothing", async () => {
  const [place] = await openWeeks();
  await openPanel(place!);
  await page.route("**/graphql", async (route) => {
    if (!route.request().postData()?.includes("mutation Book")) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await confirmButtons().first().click();
  await panel()
    .getByText(/La demande n’est peut-être pas arrivée/)
    .waitFor();
  await panel().getByText("Libérer cette semaine").first().waitFor();
  expect(await stateOf(place!)).toBe("COVERED");
});

test("a partner reads the panel of a week, and finds nothing to press there", async () => {
  const [place] = await openWeeks();
  await openAs("partner", `?from=${place!.week}`);
  await grid().getByRole("gridcell", { name: "confirmée" }).first().click();
  await panel().waitFor();
  expect(await panel().getByRole("button").allInnerTexts()).toEqual(["Fermer sans changer"]);
});
