import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const openAs = async (role: keyof Gateway["keys"]) => {
  await page.goto(`${gateway.url}/planner/to-fill`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByLabel("Votre clé").waitFor({ state: "detached" });
};

const holes = () => page.getByRole("main").getByRole("listitem");

test("lists the weeks that want a doctor, the nearest first, and leads to the candidates of each", async () => {
  await openAs("planner");
  await holes().first().waitFor();
  const { lineWeeks } = (await gateway.ask(
    `{ lineWeeks(from: "2023-W48", weeks: 26, state: UNCOVERED) { totalCount } }`,
    gateway.keys.planner,
  )) as { lineWeeks: { totalCount: number } };
  expect(await holes().count()).toBe(lineWeeks.totalCount);
  const days = (await holes().allInnerTexts()).map((each) => Number(/dans (\d+) jours/.exec(each)?.[1]));
  expect(days).toEqual(days.toSorted((one, other) => one - other));
  await page
    .getByRole("link", { name: /^Voir les candidats/ })
    .first()
    .click();
  await page.getByRole("complementary", { name: /ligne/ }).getByText("À pourvoir").waitFor();
  await page.goBack();
  await holes().first().waitFor();
});

test("lists a coordinator's own alone, and says so in words when there is none", async () => {
  await gateway.ask(
    `mutation { cancelWeek(line: "ajain-1", week: "2024-W08", reason: DOCTOR_WITHDREW) { __typename } }`,
    gateway.keys.planner,
  );
  await openAs("coordinator");
  await holes().first().waitFor();
  expect(await page.getByRole("main").innerText()).not.toMatch(/Bellegarde|Charenton/);
  await gateway.ask(
    `mutation { closeWeek(line: "ajain-1", week: "2024-W08", reason: HOLIDAYS) { __typename } }`,
    gateway.keys.planner,
  );
  await page.reload();
  await page.getByText("Rien à pourvoir dans les 26 semaines à venir.").waitFor();
});
