import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";
import { createClient } from "./create-client.ts";
import { graphql } from "./graphql.ts";

const typeOfTheRoot = graphql("query Root { __typename }");
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Answers every request over real HTTP, and keeps the requests it has seen. */
async function serve(answer: { status?: number; body: string } | "nothing") {
  const seen: { headers: IncomingMessage["headers"]; body: unknown }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push({ headers: request.headers, body: JSON.parse(body) });
      if (answer !== "nothing") response.writeHead(answer.status ?? 200).end(answer.body);
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
  const answer = await createClient({ url: "http://127.0.0.1:1/graphql" }).query(typeOfTheRoot, {});

  expect(answer).toMatchObject({ ok: false, errors: [{ code: "UNREACHABLE" }] });
});

it.each([
  ["a page", { status: 502, body: "<html>Bad gateway</html>" }],
  ["other JSON", { status: 404, body: '{"statusCode":404}' }],
  ["nothing but null", { status: 200, body: "null" }],
])("does not take %s for an answer", async (_, page) => {
  const { url } = await serve(page);

  const answer = await createClient({ url }).query(typeOfTheRoot, {});

  expect(answer).toMatchObject({ ok: false, errors: [{ code: "NOT_AN_ANSWER" }] });
});

it("gives a request up when its caller does", async () => {
  const { url } = await serve("nothing");
  const giveUp = new AbortController();
  const answer = createClient({ url }).query(typeOfTheRoot, {}, { signal: giveUp.signal });

  giveUp.abort();

  expect(await answer).toMatchObject({ ok: false, errors: [{ code: "CANCELLED" }] });
});
