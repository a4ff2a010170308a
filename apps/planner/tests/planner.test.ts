import { type Gateway, onStage, startGateway } from "@ms/ui/testing";
import { rm } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const open = async (path = "") => page.goto(`${gateway.url}/planner/${path}`);

const enter = async (key: string) => {
  await page.getByLabel("Votre clé").fill(key);
  await page.getByRole("button", { name: "Entrer" }).click();
};

const openAs = async (role: keyof Gateway["keys"], path = "") => {
  await open(path);
  await enter(gateway.keys[role]);
};

const grid = () => page.getByRole("grid");
const centres = async () => (await grid().getByRole("rowheader").allInnerTexts()).join(" ");

describe("signing in", () => {
  test("a key that the gateway does not know is refused in words", async () => {
    await open();
    await enter("ms_unknown_key");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("Cette clé n’est pas connue");
  });

  test("the key is kept for the tab alone, and forgotten on the way out", async () => {
    await openAs("planner");
    await grid().waitFor();
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.getItem("key")])).toEqual([
      1,
      null,
    ]);
    await page.getByRole("button", { name: "Sortir" }).click();
    await page.getByLabel("Votre clé").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe("the example's people", () => {
  test("come in by a link each, and out again", async () => {
    // Cookies are of the gateway's own address.
    const home = gateway.url.replace("127.0.0.1", "localhost");
    await page.goto(`${home}/planner/`);
    await page.getByRole("link", { name: "Coordinatrice" }).click();
    await grid().waitFor();
    expect(new URL(page.url()).pathname).toBe("/planner/");
    expect(await centres()).not.toContain("Bellegarde");
    await page.getByRole("button", { name: "Sortir" }).click();
    await page.getByRole("link", { name: "Planificatrice" }).click();
    await grid().waitFor();
    expect(await centres()).toContain("Bellegarde");
    await page.reload();
    await grid().waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect((await page.goto(`${home}/demo/partner`))?.status()).toBe(404);
  });
});

describe("a session that has ended", () => {
  test("is told on the way in, which leads back to the room that was asked for", async () => {
    const home = gateway.url.replace("127.0.0.1", "localhost");
    await page.goto(`${home}/demo/coordinator`);
    await grid().waitFor();
    await page.context().clearCookies();
    await page.getByRole("link", { name: "Médecins", exact: true }).click();
    await page.getByRole("alert").getByText("Votre session est terminée").waitFor();
    expect(new URL(page.url()).pathname).toBe("/planner/doctors");
    await page.getByRole("link", { name: "Coordinatrice" }).click();
    await page.getByRole("heading", { level: 1, name: "Médecins" }).waitFor();
    expect(await page.title()).toBe("Médecins · Médecins Solidaires");
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe("the weeks", () => {
  test("say on top that the example's clock stands still", async () => {
    await openAs("planner");
    await grid().waitFor();
    expect(await page.getByText("Réseau d’exemple, arrêté au 27 novembre 2023").isVisible()).toBe(true);
  });

  test("count as many weeks to fill as the gateway does", async () => {
    await openAs("planner", "?from=2024-W20");
    await grid().waitFor();
    const { lineWeeks } = (await gateway.ask(
      `{ lineWeeks(from: "2024-W20", weeks: 12, state: UNCOVERED) { totalCount } }`,
      gateway.keys.planner,
    )) as { lineWeeks: { totalCount: number } };
    expect(lineWeeks.totalCount).toBeGreaterThan(0);
    expect(await grid().getByRole("gridcell", { name: "à pourvoir" }).count()).toBe(lineWeeks.totalCount);
    expect(await page.getByRole("listitem").filter({ hasText: "à pourvoir" }).first().innerText()).toContain(
      String(lineWeeks.totalCount),
    );
  });

  test("show a planner every centre, and a coordinator their own alone", async () => {
    await openAs("planner", "?from=2024-W06");
    await grid().waitFor();
    expect(await centres()).toMatch(/Ajain[\s\S]*Bellegarde-en-Marche[\s\S]*Charenton-du-Cher/);
    await page.getByRole("button", { name: "Sortir" }).click();
    await enter(gateway.keys.coordinator);
    await grid().waitFor();
    expect(await centres()).toContain("Ajain");
    expect(await centres()).not.toContain("Bellegarde");
  });

  test("follow the year twelve weeks at a time, and come back to this week", async () => {
    await openAs("planner");
    await grid().waitFor();
    await page.getByRole("button", { name: "12 semaines suivantes" }).click();
    await page.getByRole("columnheader", { name: /S08/ }).waitFor();
    await page.getByRole("button", { name: "Cette semaine" }).click();
    await page.getByRole("columnheader", { name: /Cette sem\.\s*S48/ }).waitFor();
  });

  test("show a draft beside what is published, once there is one", async () => {
    await gateway.ask(
      `mutation { runPlanner(from: "2024-W27", weeks: 4) { ... on Plan { state } } }`,
      gateway.keys.planner,
    );
    await openAs("planner", "?from=2024-W27");
    await grid().waitFor();
    expect(await grid().getByRole("gridcell", { name: "proposée" }).count()).toBe(0);
    await page.getByRole("button", { name: /^Brouillon/ }).click();
    const proposed = grid().getByRole("gridcell", { name: "proposée, modifiée depuis la publication" });
    await proposed.first().waitFor();
  });
});

describe("over a slow line", () => {
  test("a doctor's home takes two scripts and what ties them, the one that asks first", async () => {
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(`${gateway.url}/demo/doctor`);
    await page.locator(".doctor-card").first().waitFor();
    expect(scripts.map((path) => path.replace(/-[\w-]{8}\.js$/, ""))).toEqual([
      "/planner/assets/index",
      "/planner/assets/home",
      "/planner/assets/rolldown-runtime",
    ]);
  });

  test("a page comes as it was packed when it was built, and plain to whoever cannot unpack it", async () => {
    const read = (encoding: string) =>
      fetch(`${gateway.url}/planner/availability`, { headers: { "accept-encoding": encoding } });
    const packed = await read("br");
    const plain = await read("identity");
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(packed.headers.get("vary")).toMatch(/accept-encoding/i);
    const length = ({ headers }: Response) => Number(headers.get("content-length"));
    // What is packed for each reader anew does not say how long it is.
    expect(length(packed)).toBeGreaterThan(0);
    expect(length(packed)).toBeLessThan(length(plain));
    expect(await packed.text()).toBe(await plain.text());
  });
});

describe("when the gateway is away", () => {
  test("a first reading that fails says so, and can be tried again", async () => {
    await openAs("planner");
    await grid().waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.reload();
    await page.getByRole("alert").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await grid().waitFor();
  });

  test("a renewal that fails leaves the board in sight, with the hour of its reading", async () => {
    await openAs("planner");
    await grid().waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText(/Données du/).waitFor();
    expect(await grid().isVisible()).toBe(true);
  });

  test("an open page goes on by itself once the gateway has come back, and shows what was done since", async () => {
    const first = await startGateway({ beginsWith: inject("exampleData") });
    await page.goto(`${first.url}/planner/?from=2024-W26`);
    await enter(first.keys.planner);
    await grid().waitFor();
    const folder = await first.end();
    const again = await startGateway({ beginsWith: folder, port: new URL(first.url).port });
    const closing = `mutation { closeWeek(line: "charenton-1", week: "2024-W30", reason: WORKS) { __typename } }`;
    expect(await again.ask(closing, again.keys.planner)).toMatchObject({
      closeWeek: { __typename: "LineWeek" },
    });
    // The page asks again after a pause that grows to half a minute.
    await grid().getByRole("gridcell", { name: "fermée" }).first().waitFor({ timeout: 90_000 });
    await again.close();
    await rm(folder, { recursive: true });
  }, 180_000);
});

describe("for everybody", () => {
  test("the switch turns the page's language, and leaves no French behind", async () => {
    await openAs("planner");
    await grid().waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Weeks to cover" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.title()).toBe("Weeks · Médecins Solidaires");
    expect(await page.locator("body").innerText()).not.toMatch(/semaine|pourvoir|ligne|Confirmée|Réseau/i);
  });
});
