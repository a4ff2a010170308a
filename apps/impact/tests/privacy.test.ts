import { fhirTypes } from "@ms/domain";
import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { textsOf } from "../testing/written-site.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage), { writesPublicSite: true });

const readers = ["public", "partner"] as const;
const headersOf = (reader: (typeof readers)[number]): Record<string, string> =>
  reader === "public" ? {} : { authorization: `Bearer ${gateway.keys.partner}` };

/** What tells a doctor: every name, number of the register, phone and address, as the planner sees them. */
const secrets = new Set<string>();
beforeEach(async () => {
  if (secrets.size > 0) return;
  interface Doctor {
    readonly name: string;
    readonly rpps: string | null;
    readonly contact: { readonly email: string | null; readonly phone: string | null } | null;
  }
  for (let after = "null"; ; ) {
    const { doctors } = (await gateway.ask(
      `{ doctors(first: 100, after: ${after}) { pageInfo { hasNextPage endCursor }
        edges { node { name rpps contact { email phone } } } } }`,
      gateway.keys.planner,
    )) as { doctors: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Doctor }[] } };
    for (const { node } of doctors.edges)
      for (const secret of [node.name, node.rpps, node.contact?.email, node.contact?.phone])
        if (secret) secrets.add(secret);
    if (!doctors.pageInfo.hasNextPage) break;
    after = JSON.stringify(doctors.pageInfo.endCursor);
  }
  expect(secrets.size).toBeGreaterThan(340 * 2);
});

const told = (text: string): string[] => [...secrets].filter((secret) => text.includes(secret));

/** Reads an address that must answer. */
async function read(path: string, reader: (typeof readers)[number]): Promise<string> {
  const response = await fetch(new URL(path, gateway.url), { headers: headersOf(reader) });
  expect(response.status, path).toBe(200);
  return response.text();
}

test("no file of the site tells of a doctor", async () => {
  const files = await textsOf(`${gateway.folder}/site`);
  expect(files.size).toBeGreaterThan(100);
  expect([...files].filter(([, text]) => told(text).length > 0).map(([path]) => path)).toEqual([]);
});

test("no open data and no public calendar tells of a doctor", async () => {
  const { resources } = JSON.parse(await read("/open-data/datapackage.json", "public")) as {
    resources: { path: string }[];
  };
  const { centres } = (await gateway.ask(
    "{ centres(first: 100) { edges { node { identifier lines { identifier } } } } }",
  )) as { centres: { edges: { node: { identifier: string; lines: { identifier: string }[] } }[] } };
  const paths = [
    ...resources
      .flatMap(({ path }) => [path, path.replace(/csv$/, "json")])
      .map((path) => `/open-data/${path}`),
    ...centres.edges.flatMap(({ node: { identifier, lines } }) => [
      `/calendar/centre/${identifier}.ics`,
      ...lines.map((line) => `/calendar/line/${line.identifier}.ics?lang=en`),
    ]),
  ];
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) expect(told(await read(path, "public")), path).toEqual([]);
});

test.each(readers)("no FHIR resource tells the %s of a doctor", async (reader) => {
  const searches = fhirTypes.map((type) =>
    type === "Slot" ? "Slot?start=ge2022-10-31&start=le2024-10-27" : type,
  );
  let answers = 0;
  for (const search of searches)
    for (let path: string | undefined = `/fhir/${search}`; path !== undefined; answers++) {
      const response = await fetch(new URL(path, gateway.url), { headers: headersOf(reader) });
      const text = await response.text();
      // Some is not for them: it is refused, and no more than that.
      expect([200, 403], path).toContain(response.status);
      expect(told(text), path).toEqual([]);
      const { link = [] } = JSON.parse(text) as { link?: { relation: string; url: string }[] };
      path = link.find(({ relation }) => relation === "next")?.url;
    }
  expect(answers).toBeGreaterThanOrEqual(fhirTypes.length);
});

test("no answer that a partner's pages ask for tells of a doctor, nor of a number that is withheld", async () => {
  const coming: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/graphql")) coming.push(response.text());
  });
  await page.goto(`${gateway.url}/impact/partenaire/`);
  await page.getByLabel("Clé du partenaire").fill(gateway.keys.partner);
  await page.getByRole("button", { name: "Ouvrir" }).click();
  await page.locator("#registeredPatients").waitFor();
  const hidden = page.getByRole("article").filter({ hasText: "Masqué" });
  for (const card of await hidden.all())
    expect(await card.locator(".figure-value").innerText()).not.toMatch(/\d/);
  const cardsHidden = await hidden.count();
  await page.goto(`${gateway.url}/impact/presse/?scope=DEPARTMENT:23`);
  await page.locator("#press-kit").getByText("Département 23 (Creuse)").first().waitFor();
  await page.waitForLoadState("networkidle");
  const answers = await Promise.all(coming);
  expect(answers.length).toBeGreaterThanOrEqual(4);
  expect(answers.flatMap(told)).toEqual([]);

  interface Told {
    readonly isSuppressed: boolean;
    readonly value: number | null;
    readonly breakdown: readonly { readonly count: number | null }[] | null;
  }
  const figures = answers.flatMap(
    (answer) => (JSON.parse(answer) as { data: { impact?: Told[] } }).data.impact ?? [],
  );
  const withheld = figures.filter(({ isSuppressed }) => isSuppressed);
  expect(cardsHidden).toBe(withheld.length);
  expect(withheld.length).toBeGreaterThan(0);
  for (const { value, breakdown } of withheld) {
    expect(value).toBeNull();
    for (const { count } of breakdown ?? []) expect(count).toBeNull();
  }
});
