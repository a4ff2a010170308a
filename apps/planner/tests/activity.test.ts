import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const enter = (role: keyof Gateway["keys"], search = "") =>
  enterRoom({ gateway, page }, { role, path: `/activity${search}` });
const line = (name = "Ajain, ligne 1") => page.getByRole("form", { name });
const field = (name: string, form = line()) => form.getByLabel(name, { exact: true });

/** What the gateway knows of a week, in the order of the form. */
async function known(week: string, of = "ajain-1"): Promise<(number | null)[]> {
  const { activityWeeks } = (await gateway.ask(
    `{ activityWeeks(from: "${week}", weeks: 1, line: "${of}") {
      edges { node { consultations unscheduled homeVisits remote } }
    } }`,
    gateway.keys.planner,
  )) as { activityWeeks: { edges: { node: Record<string, number | null> }[] } };
  return Object.values(activityWeeks.edges[0]?.node ?? {});
}

const names = ["Consultations", "Dont sans rendez-vous", "Visites", "À distance"];
const shown = () => Promise.all(names.map((name) => field(name).inputValue()));

test("shows what is known of the last week that is over, and of an earlier one", async () => {
  await enter("planner");
  await line().waitFor();
  expect((await shown()).map(Number)).toEqual(await known("2023-W47"));
  expect(await page.getByRole("form", { name: /ligne/ }).count()).toBe(3);
  expect(await page.getByRole("button", { name: "Semaine suivante" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Semaine précédente" }).press("Enter");
  await page.getByText("S46").waitFor();
  await line().waitFor();
  expect((await shown()).map(Number)).toEqual(await known("2023-W46"));
  expect(page.url()).toContain("week=2023-W46");
});

test("keeps a report, says what deserves a second look, and takes an empty field for unknown", async () => {
  await enter("planner", "?week=2023-W46");
  await field("Consultations").fill("104");
  await field("Visites").fill("");
  await field("Visites").press("Enter");
  await line().getByText("Enregistré.").waitFor();
  expect((await known("2023-W46")).slice(0, 3)).toEqual([104, 20, null]);
  expect(await line().locator(".caution").count()).toBe(0);
  await field("Consultations").fill("412");
  await line().getByRole("button", { name: "Enregistrer" }).click();
  await line().getByText(/412/).waitFor();
  expect((await known("2023-W46"))[0]).toBe(412);
});

test("says at its field why a number does not stand, and loses nothing of what was typed", async () => {
  const before = await known("2023-W45");
  await enter("coordinator", "?week=2023-W45");
  await field("Consultations").fill("80");
  await field("Dont sans rendez-vous").fill("90");
  await field("À distance").fill("7");
  await line().getByRole("button", { name: "Enregistrer" }).click();
  await line().getByText("La partie ne peut pas dépasser le total.").waitFor();
  const refused = field("Dont sans rendez-vous");
  expect(await refused.getAttribute("aria-invalid")).toBe("true");
  const told = await refused.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${String(told)}"]`).innerText()).toContain("dépasser");
  expect(await field("Consultations").inputValue()).toBe("80");
  expect(await field("À distance").inputValue()).toBe("7");
  expect(await known("2023-W45")).toEqual(before);
});

test("keeps what was typed when the answer does not come", async () => {
  await enter("coordinator");
  await field("Consultations").fill("77");
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("RecordActivity") ? route.abort() : route.continue(),
  );
  await line().getByRole("button", { name: "Enregistrer" }).click();
  await line().getByText("La réponse n’est pas arrivée.").waitFor();
  await page.unroute("**/graphql");
  expect(await field("Consultations").inputValue()).toBe("77");
  await line().getByRole("button", { name: "Enregistrer" }).click();
  await line().getByText("Enregistré.").waitFor();
  expect((await known("2023-W47"))[0]).toBe(77);
});

test("finds again in a week what was typed there and not sent", async () => {
  await enter("coordinator");
  await field("Consultations").fill("66");
  await page.getByRole("button", { name: "Semaine précédente" }).click();
  await page.getByText("S46").waitFor();
  await line().waitFor();
  expect(await field("Consultations").inputValue()).not.toBe("66");
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  await page.getByText("S47").waitFor();
  expect(await field("Consultations").inputValue()).toBe("66");
});

test("gives a coordinator the lines of her centre alone, and says when none was open", async () => {
  await enter("coordinator");
  await line().waitFor();
  expect(await page.getByRole("main").innerText()).not.toContain("Bellegarde");
  await page.goto(`${gateway.url}/planner/activity?week=2022-W10`);
  await page.getByText("Aucune ligne n’était ouverte cette semaine-là.").waitFor();
});

test("keeps how many patients a centre has, and refuses a day to come at its field", async () => {
  await enter("planner");
  const centre = page.getByRole("form", { name: "Bellegarde-en-Marche", exact: true });
  await centre.getByText(/Dernier relevé : 600/).waitFor();
  await centre.getByLabel("Patients inscrits").fill("640");
  await centre.getByLabel("Jour du relevé").fill("2024-03-01");
  await centre.getByRole("button", { name: "Enregistrer" }).click();
  await centre.getByText(/Ce jour est à venir/).waitFor();
  expect(await centre.getByLabel("Jour du relevé").getAttribute("aria-invalid")).toBe("true");
  expect(await centre.getByLabel("Patients inscrits").inputValue()).toBe("640");
  await centre.getByLabel("Jour du relevé").fill("2023-11-26");
  await centre.getByRole("button", { name: "Enregistrer" }).click();
  await centre.getByText("Enregistré.").waitFor();
  const { centre: found } = (await gateway.ask(
    `{ centre(identifier: "bellegarde") { panelCounts { on registered } } }`,
    gateway.keys.planner,
  )) as { centre: { panelCounts: object[] } };
  expect(found.panelCounts).toContainEqual({ on: "2023-11-26", registered: 640 });
});
