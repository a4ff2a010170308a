import { afterAll, beforeAll, expect, test } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const weeks = "query ($from: IsoWeek!) { lineWeeks(from: $from, weeks: 1) { totalCount } }";
const wrong: Record<string, { path?: string; body: unknown; headers?: Record<string, string> }> = {
  "an unknown key": { body: { query: "{ viewer { role } }" }, headers: { authorization: "Bearer ms_x.y" } },
  "what a role may not see": { body: { query: "{ doctors(first: 1) { totalCount } }" } },
  "a value that is no week": { body: { query: weeks, variables: { from: "2025-W53" } } },
  "a literal that is no week": { body: { query: '{ lineWeeks(from: "x", weeks: 1) { totalCount } }' } },
  "a page too large": { body: { query: "{ centres(first: 1000) { totalCount } }" } },
  "a period too long": { body: { query: '{ lineWeeks(from: "2024-W01", weeks: 999) { totalCount } }' } },
  "several operations": { body: [{ query: "{ viewer { role } }" }] },
  "a reference without a key": {
    body: { query: '{ _entities(representations: [{ __typename: "Centre" }]) { __typename } }' },
  },
  "an address where nothing is": { path: "/nowhere", body: {} },
  "a query on the way of subscriptions": { path: "/graphql/stream", body: { query: "{ viewer { role } }" } },
};

test.each(Object.entries(wrong))(
  "says of %s what is wrong in one language, with the request's name",
  async (_, asked) => {
    const told = await Promise.all(
      ["fr", "en"].map(async (language) => {
        const response = await fetch(`${gateway.url}${asked.path ?? "/graphql"}`, {
          method: "POST",
          headers: { "content-type": "application/json", "accept-language": language, ...asked.headers },
          body: JSON.stringify(asked.body),
        });
        const { errors } = (await response.json()) as {
          errors: [{ message: string; extensions: { code: string; requestId: string } }];
        };
        expect(errors[0].extensions.requestId).toBe(response.headers.get("x-request-id"));
        return errors[0];
      }),
    );
    const [french, english] = told;
    expect(french?.extensions.code).toBe(english?.extensions.code);
    expect(french?.message).not.toBe(english?.message);
    expect(told.map(({ message }) => message).join()).not.toContain(" / ");
  },
);
