import { afterAll, beforeAll, expect, it } from "vitest";
import { abuses, badKeys } from "../../attack/abuses.ts";
import { codesOf, faultOf } from "../../attack/judge.ts";
import { mutate, openQueries } from "../../attack/random-query.ts";
import { ask, send } from "../../attack/send.ts";
import { schema } from "../schema.ts";
import { drawFrom } from "../testing/draw.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway({ isProduction: true });
});
afterAll(() => gateway.close());

it.each(abuses.map((abuse) => [abuse.name, abuse] as const))("refuses or bears %s", async (_, abuse) => {
  const answers = await Promise.all(
    Array.from({ length: Math.min(abuse.times ?? 1, 20) }, () => send(gateway.url, abuse)),
  );
  for (const answer of answers) {
    expect(faultOf(answer)).toBeUndefined();
    const codes = codesOf(answer);
    if (abuse.codes.length > 0 && (codes.length > 0 || abuse.times === undefined))
      expect(abuse.codes).toContain(codes[0]);
  }
});

it("refuses each key that is none in the same words", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const answers = await Promise.all(
    badKeys(key).map((authorization) =>
      send(gateway.url, {
        body: JSON.stringify({ query: "{ viewer { role } }" }),
        headers: { authorization },
      }),
    ),
  );
  for (const answer of answers) expect([answer.status, codesOf(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
  // Each answer names its own request.
  const words = answers.map(({ text }) => text.replace(/"requestId":"[^"]*"/, ""));
  expect(new Set(words).size).toBe(1);
});

it("answers whatever any role may ask, and whatever is no query, with data or with coded errors", async () => {
  const draw = drawFrom(20_231_127);
  const query = openQueries(schema, draw);
  const keys = [
    undefined,
    await gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "REGION", code: "75" }],
    }),
    await gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    await gateway.keyFor({ role: "PLANNER" }),
    await gateway.keyFor({ role: "ADMIN" }),
  ];
  for (const key of keys)
    for (let round = 0; round < 40; round++) {
      const valid = query();
      for (const text of [valid, mutate(valid, draw)])
        expect([text, faultOf(await ask(gateway.url, text, key))]).toEqual([text, undefined]);
    }
});
