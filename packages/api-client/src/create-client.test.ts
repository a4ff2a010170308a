import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";
import { createClient } from "./create-client.ts";
import { graphql } from "./graphql.ts";

const typeOfTheRoot = graphql("query Root { __typename }");
const once = { attempts: 1 };
const [quick, root] = [{ firstPause: 1 }, '{"data":{"__typename":"Query"}}'];
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

/** Answers requests over real HTTP, in turn and then for ever the last, and keeps what it has seen. */
async function serve(...answers: (Reply | "nothing")[]) {
  const seen: { headers: IncomingMessage["headers"]; body: unknown }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push({ headers: request.headers, body: JSON.parse(body) });
      const answer = answers[Math.min(seen.length, answers.length) - 1];
      if (typeof answer === "object")
        response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, seen };
}

it("sends the operation with the key and the language of the person who asks", async () => {
  const { url, seen } = await serve({ body: '{"data":{"__typename":"Query"}}' });

  const answer = await createClient({ url, key: "ms_1.secret", language: "fr" }).query(typeOfTheRoot, {});

  expect(answer).toEqual({ ok: true, value: { __typename: "Query" } });
  expect(seen[0]?.headers).toMatchObject({ authorization: "Bearer ms_1.secret", "accept-language": "fr" });
  expect(seen[0]?.body).toEqual({ query: "query Root {\n  __typename\n}", variables: {} });
});

it("sends no key when it has none", async () => {
  const { url, seen } = await serve({ body: '{"data":{"__typename":"Query"}}' });

  await createClient({ url }).query(typeOfTheRoot, {});

  expect(seen[0]?.headers).not.toHaveProperty("authorization");
});

it("hands on what the gateway refuses, with its code and its place", async () => {
  const { url } = await serve({
    body: '{"data":null,"errors":[{"message":"Non.","path":["doctors",0],"extensions":{"code":"FORBIDDEN"}}]}',
  });

  const answer = await createClient({ url }).query(typeOfTheRoot, {});

  expect(answer).toEqual({
    ok: false,
    errors: [{ code: "FORBIDDEN", message: "Non.", path: ["doctors", 0] }],
  });
});

it("says that no gateway answers, instead of throwing", async () => {
  const answer = await createClient({ url: "http://127.0.0.1:1/graphql", patience: once }).query(
    typeOfTheRoot,
    {},
  );

  expect(answer).toMatchObject({ ok: false, errors: [{ code: "UNREACHABLE" }] });
});

it("says of what cannot be written as a request that it was not sent, instead of throwing", async () => {
  const { url } = await serve({ body: '{"data":{"__typename":"Query"}}' });
  const circle: { inside?: object } = {};
  circle.inside = circle;
  const answers = await Promise.all([
    createClient({ url }).query(typeOfTheRoot, circle),
    createClient({ url: "nowhere" }).query(typeOfTheRoot, {}),
    createClient({ url, key: "ms_0\nx" }).query(typeOfTheRoot, {}),
  ]);

  for (const answer of answers) expect(answer).toMatchObject({ ok: false, errors: [{ code: "NOT_SENT" }] });
});

it.each([
  ["a page", { status: 502, body: "<html>Bad gateway</html>" }],
  ["other JSON", { status: 404, body: '{"statusCode":404}' }],
  ["nothing but null", { status: 200, body: "null" }],
])("does not take %s for an answer", async (_, page) => {
  const { url } = await serve(page);

  const answer = await createClient({ url, patience: once }).query(typeOfTheRoot, {});

  expect(answer).toMatchObject({ ok: false, errors: [{ code: "NOT_AN_ANSWER" }] });
});

it("gives a request up when its caller does", async () => {
  const { url } = await serve("nothing");
  const giveUp = new AbortController();
  const answer = createClient({ url }).query(typeOfTheRoot, {}, { signal: giveUp.signal });

  giveUp.abort();

  expect(await answer).toMatchObject({ ok: false, errors: [{ code: "CANCELLED" }] });
});

const change = graphql(`
  mutation End {
    endSession(sessionId: "s") {
      __typename
    }
  }
`);
const away = { status: 502, body: "<html>Bad gateway</html>" };
const full = {
  status: 503,
  headers: { "retry-after": "0" },
  body: '{"errors":[{"message":"","extensions":{"code":"OVERLOADED"}}]}',
};

it("asks again for what was lost on the way, and gives up in the end", async () => {
  const { url, seen } = await serve(away, full, { body: root });
  expect(await createClient({ url, patience: quick }).query(typeOfTheRoot, {})).toMatchObject({ ok: true });
  expect(seen).toHaveLength(3);

  const gone = await serve(away);
  const answer = await createClient({ url: gone.url, patience: quick }).query(typeOfTheRoot, {});
  expect(answer).toMatchObject({ ok: false, errors: [{ code: "NOT_AN_ANSWER" }] });
  expect(gone.seen).toHaveLength(4);
});

it("sends a change again only where the gateway says that it did nothing", async () => {
  const lost = await serve(away);
  await createClient({ url: lost.url, patience: quick }).query(change, {});
  expect(lost.seen).toHaveLength(1);

  const { url, seen } = await serve(full, { body: '{"data":{"endSession":{"__typename":"NotFound"}}}' });
  expect(await createClient({ url, patience: quick }).query(change, {})).toMatchObject({ ok: true });
  expect(seen).toHaveLength(2);
});

it("does not wait for a gateway that asks for longer than its patience", async () => {
  const { url, seen } = await serve({ ...full, headers: { "retry-after": "3600" } });
  const answer = await createClient({ url }).query(typeOfTheRoot, {});
  expect(answer).toMatchObject({ ok: false, errors: [{ code: "OVERLOADED" }] });
  expect(seen).toHaveLength(1);
});

const doctors = graphql(`
  query Doctors($after: String) {
    doctors(first: 1, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
        }
      }
    }
  }
`);
const page = (id: string, endCursor: string | null) => ({
  body: JSON.stringify({
    data: {
      doctors: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, edges: [{ node: { id } }] },
    },
  }),
});

it("follows a list to its end, and stops at a refusal", async () => {
  const { url, seen } = await serve(page("a", "1"), page("b", "2"), page("c", null));
  const ids: string[] = [];
  for await (const answer of createClient({ url }).pages(
    doctors,
    {},
    { connectionOf: ({ doctors: list }) => list },
  ))
    if (answer.ok) ids.push(...answer.value.doctors!.edges.map(({ node }) => node.id));
  expect(ids).toEqual(["a", "b", "c"]);
  expect(seen.map(({ body }) => (body as { variables: object }).variables)).toEqual([
    { after: null },
    { after: "1" },
    { after: "2" },
  ]);

  const refused = await serve(page("a", "1"), {
    body: '{"errors":[{"message":"Non.","extensions":{"code":"NOT_ALLOWED"}}]}',
  });
  const answers = [];
  for await (const answer of createClient({ url: refused.url }).pages(
    doctors,
    {},
    { connectionOf: ({ doctors: list }) => list },
  ))
    answers.push(answer.ok);
  expect(answers).toEqual([true, false]);
});
