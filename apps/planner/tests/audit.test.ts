import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const enter = () => enterRoom({ gateway, page }, { role: "admin", path: "/audit" });
const events = () => page.locator("main ol > li");

/** As many lines as make a second page. */
async function fillLog() {
  for (let week = 10; week < 40; week++)
    await gateway.ask(
      `mutation { recordActivity(input: {
        line: "ajain-1", week: "2023-W${String(week)}", consultations: ${String(week + 60)}
      }) { __typename } }`,
      gateway.keys.planner,
    );
}

test("lists what was done, the latest first, a page at a time to the first line", async () => {
  await fillLog();
  await enter();
  await events().first().waitFor();
  const { auditEvents } = (await gateway.ask(
    "{ auditEvents(first: 100) { totalCount edges { node { number actionLabel { fr } subject actor } } } }",
    gateway.keys.admin,
  )) as {
    auditEvents: {
      totalCount: number;
      edges: { node: { number: number; actionLabel: { fr: string }; subject: string; actor: string } }[];
    };
  };
  expect(auditEvents.totalCount).toBeGreaterThan(50);
  expect(await events().count()).toBe(50);
  await page.getByRole("button", { name: "Voir la suite" }).press("Enter");
  await page.getByText("n° 1", { exact: true }).waitFor();
  const texts = await events().allInnerTexts();
  expect(texts).toHaveLength(auditEvents.totalCount);
  for (const [index, { node }] of auditEvents.edges.entries()) {
    expect(texts[index]).toContain(`n° ${String(node.number)}`);
    expect(texts[index]).toContain(`${node.actionLabel.fr} ${node.subject}`);
    expect(texts[index]).toContain(`par ${node.actor}`);
  }
});

test("says which doctors a line tells of, and what of them was read", async () => {
  await gateway.ask(`{ doctor(identifier: "d001") { name birthYear } }`, gateway.keys.planner);
  await enter();
  const line = events().filter({ hasText: "A lu des données de médecins" }).first();
  await line.getByText("Concerne 1 médecin").press("Enter");
  await line.getByText(/lu : .*birthYear/).waitFor();
  expect(await line.innerText()).toContain("d001");
});

test("says that the log could not be read, and reads it again", async () => {
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("query Audit") ? route.abort() : route.continue(),
  );
  await enter();
  await page.getByRole("alert").getByText("Le journal n’a pas pu être lu.").waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await events().first().waitFor();
});
