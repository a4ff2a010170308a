import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

interface Project {
  readonly name: string;
  readonly stage: string;
  readonly file: {
    readonly verdict: string | null;
    readonly readiness: { readonly criteria: { readonly isMet: boolean; readonly label: { fr: string } }[] };
  };
}

async function projects(): Promise<Project[]> {
  const { openingProjects } = (await gateway.ask(
    `{ openingProjects(first: 100) { edges { node {
      name stage file { verdict readiness { criteria { isMet label { fr } } } }
    } } } }`,
    gateway.keys.planner,
  )) as { openingProjects: { edges: { node: Project }[] } };
  return openingProjects.edges.map(({ node }) => node);
}

const enter = () => enterRoom({ gateway, page }, { role: "planner", path: "/openings" });
const card = (name: string) => page.getByRole("article", { name: new RegExp(name) });
const invented = "Commune inventée";

test("shows of each commune what the gateway knows: how far it has come, and which criteria are met", async () => {
  await enter();
  await card("Charenton").waitFor();
  const known = await projects();
  expect(await page.getByRole("article").count()).toBe(known.length);
  for (const { name, file } of known) {
    const { criteria } = file.readiness;
    const text = await card(name.replace(/[()]/g, ".")).innerText();
    expect(text).toContain(
      `Prêt : ${String(criteria.filter(({ isMet }) => isMet).length)} sur ${String(criteria.length)}`,
    );
    for (const { label, isMet } of criteria)
      expect(text).toContain(`${isMet ? "Rempli" : "Pas encore"} ${label.fr}`);
  }
  expect(await card("Charenton").innerText()).toMatch(
    /Ouverture décidée[^]*6 février 2024[^]*0,58 fois la demande \(il en faut 1,2\)/,
  );
});

test("refuses to open what is not ready, with every criterion in words, and changes nothing", async () => {
  await enter();
  await card(invented)
    .getByRole("button", { name: /^On ouvre/ })
    .press("Enter");
  const dialog = page.getByRole("dialog", { name: /On ouvre/ });
  await dialog.getByRole("button", { name: "Confirmer la décision" }).press("Enter");
  await dialog.getByText(/Critères remplis/).waitFor();
  const unmet = (await projects())
    .find(({ name }) => name.startsWith(invented))
    ?.file.readiness.criteria.filter(({ isMet }) => !isMet);
  expect(await dialog.getByRole("listitem").count()).toBe(1 + (unmet?.length ?? 0));
  await dialog.getByRole("button", { name: "Fermer sans changer" }).press("Enter");
  expect((await projects()).map(({ stage }) => stage).sort()).toEqual(["CANDIDATE", "DECIDED"]);
});

test("records a decision after one confirmation, and turns it round only knowingly", async () => {
  await enter();
  await card(invented)
    .getByRole("button", { name: /^On n’ouvre pas/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirmer la décision" }).click();
  await card(invented).getByText("Sans suite").waitFor();
  expect((await projects()).find(({ name }) => name.startsWith(invented))?.file.verdict).toBe("NO_GO");
  await card(invented)
    .getByRole("button", { name: /^On ouvre/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirmer la décision" }).click();
  await page
    .getByRole("dialog")
    .getByText(/La décision contraire/)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Décider malgré cela" }).click();
  await card(invented).getByText("Ouverture décidée").waitFor();
  expect((await projects()).find(({ name }) => name.startsWith(invented))?.file.verdict).toBe("GO");
});

test("offers no way past what no wish lifts: nothing is decided before the candidacy", async () => {
  await gateway.ask(
    `mutation { saveOpeningProject(input: { id: "plus-tard", name: "Commune de plus tard", inseeCode: "18998",
      regionCode: "24", candidateSince: "2024-01-01" }) { __typename } }`,
    gateway.keys.planner,
  );
  await enter();
  await card("Commune de plus tard")
    .getByRole("button", { name: /^On ouvre/ })
    .click();
  const dialog = page.getByRole("dialog", { name: /On ouvre/ });
  await dialog.getByRole("button", { name: "Confirmer la décision" }).click();
  await dialog.getByText(/La commune n’est candidate que depuis/).waitFor();
  expect(await dialog.getByRole("button", { name: "Décider malgré cela" }).count()).toBe(0);
});

test("says that a reading failed, and reads again", async () => {
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("query Openings") ? route.abort() : route.continue(),
  );
  await enter();
  await page.getByRole("alert").getByText("Les projets d’ouverture n’ont pas pu être lus.").waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await card("Charenton").waitFor();
});
