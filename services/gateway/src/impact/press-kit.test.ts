import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const kit = async (variables: object, key?: string) => {
  const query = `query ($asOf: Date, $scope: ScopeInput, $territories: [ScopeInput!]) {
    pressKit(asOf: $asOf, scope: $scope, territories: $territories) {
      __typename
      ... on Refusal { code }
      ... on PressKit { asOf text { fr en } blocks { title { fr } scope { kind code }
        lines { text { fr en } figure { metric { key } value } } } }
    }
  }`;
  return (await gateway.ask(query, { key, variables })).data.pressKit;
};
const spaces = /[\u00a0\u202f]/g;

it("tells anybody whom the press may ask, as it is configured", async () => {
  expect((await gateway.ask("{ network { pressContact } }")).data.network).toEqual({
    pressContact: "presse@example.org",
  });
});

it("gives anybody the release's two blocks, as data and as a text in both languages", async () => {
  const found = await kit({});
  expect(found.blocks.map(({ scope }: { scope: object }) => scope)).toEqual([
    { kind: "NETWORK", code: "" },
    { kind: "LIVING_AREA", code: "berry" },
    { kind: "DEPARTMENT", code: "18" },
    { kind: "REGION", code: "24" },
    { kind: "NATION", code: "FR" },
  ]);
  const text = found.text.fr.replace(spaces, " ");
  expect(text).toContain("– Consultations : 8 200\n");
  expect(text).toContain("Le territoire : Bassin de vie berry (Berry Saint-Amandois)");
  expect(found.text.en).toContain("– Registered patients: 1,800\n");
});

it("tells a partner of an own centre, and says of another what it says of none", async () => {
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "COMMUNE", code: "23002" }],
  });
  const own = await kit({ scope: { kind: "CENTRE", code: "ajain" }, territories: [] }, key);
  expect(own.blocks).toHaveLength(1);
  expect(own.blocks[0].title.fr).toBe("En chiffres au 27/11/2023 : Centre ajain (Ajain)");
  for (const code of ["bellegarde", "nowhere"])
    expect(await kit({ scope: { kind: "CENTRE", code } }, key)).toMatchObject({ code: "NOT_FOUND" });
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect(await kit({ scope: { kind: "CENTRE", code: "nowhere" } }, planner)).toMatchObject({
    code: "NOT_FOUND",
  });
});

it("tells the public no more of a territory than its indicators", async () => {
  const { blocks } = await kit({ territories: [{ kind: "DEPARTMENT", code: "23" }] });
  const keys = blocks.flatMap(({ lines }: { lines: { figure: { metric: { key: string } } }[] }) =>
    lines.map(({ figure }) => figure.metric.key),
  );
  expect(keys).toContain("consultations");
  expect(keys).not.toContain("densityChange");
});
