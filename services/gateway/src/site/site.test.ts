import type { IsoWeek } from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { audiences } from "./saved-queries.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

it("says on its front page what runs here and where the example's clock stands", async () => {
  const page = await (await fetch(gateway.url)).text();
  expect(page).toContain("27 novembre 2023");
  expect(page).toContain("27 November 2023");
  expect(page).toContain("/graphiql/?query=");
});

const saved = audiences.flatMap(({ role, queries }) =>
  queries.map(({ title, query, variables }) => ({ role, title: title.en, query, variables })),
);
const holders = {
  COORDINATOR: { centre: "ajain" },
  DOCTOR: { doctor: "d001" },
  PARTNER: { partner: "commune-ajain", scopes: [{ kind: "CENTRE" as const, code: "ajain" }] },
  PLANNER: {},
  ADMIN: {},
};

it.each(saved)(
  "answers what the explorer has saved for $role: $title",
  async ({ role, query, variables }) => {
    const key = role === "PUBLIC" ? undefined : await gateway.keyFor({ role, ...holders[role] });
    const week = "2023-W48" as IsoWeek;
    const { data, codes } = await gateway.ask(query, { key, variables: variables?.(week) ?? {} });
    expect(codes).toEqual([]);
    for (const answer of Object.values(data as object)) expect(answer).not.toBeNull();
  },
);

it("tells whether it lives and whether its data answer", async () => {
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
});

it("serves GraphiQL itself, keeping the query, and nothing outside its folder", async () => {
  const redirect = await fetch(`${gateway.url}/graphiql?query=%7Bviewer%7D`, { redirect: "manual" });
  expect(redirect.headers.get("location")).toBe("/graphiql/?query=%7Bviewer%7D");
  const page = await (await fetch(`${gateway.url}/graphiql/`)).text();
  expect(page).toContain('<div id="graphiql">');
  expect(page).not.toMatch(/(src|href)="https?:/);
  expect((await fetch(`${gateway.url}/graphiql/..%2fmain.js`)).status).toBe(404);
});

it("sends what pages are made of packed, to be kept; the page itself is asked for anew", async () => {
  const page = await fetch(`${gateway.url}/graphiql/`);
  expect(page.headers.get("cache-control")).toBe("public, max-age=0");
  const script = /src="([^"]+[.]js)"/.exec(await page.text())?.[1] ?? "";
  const headers = { "accept-encoding": "br" };
  const packed = await fetch(new URL(script, `${gateway.url}/graphiql/`), { headers });
  expect(packed.headers.get("content-encoding")).toBe("br");
  expect(packed.headers.get("cache-control")).toContain("immutable");
  const plain = await fetch(new URL(script, `${gateway.url}/graphiql/`), {
    headers: { "accept-encoding": "identity" },
  });
  expect(await plain.text()).toBe(await packed.text());
});

it("takes no query from a foreign page's form, and no batch", async () => {
  const form = await fetch(`${gateway.url}/graphql?query=%7B__typename%7D`);
  expect(form.status).toBe(400);
  const batch = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]),
  });
  expect(batch.status).toBe(400);
});

it("gives every answer an identifier by which the log finds it", async () => {
  expect((await fetch(`${gateway.url}/healthz`)).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});
