import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleQueries } from "../site/sample-queries.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { openTurnstile } from "./turnstile.ts";
import { defaultLimits, type LimitTable } from "./limit-table.ts";
import { documentIdOf } from "./trusted-documents.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

interface Sent {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Sends as it stands, and reads the status, the codes and the headers. */
async function send({ url = gateway.url, method = "POST", headers, body }: Sent & { path?: string }) {
  const response = await fetch(`${url}/graphql`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const { errors = [], extensions = {} } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string; asked?: number; most?: number } }[];
    extensions?: { cost?: { asked: number; left: number } };
  };
  const codes = errors.map((error) => error.extensions.code);
  return { status: response.status, codes, errors, extensions, text, headers: response.headers };
}

const ask = (query: string, rest: Sent = {}) => send({ body: JSON.stringify({ query }), ...rest });
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(" ");

const doubled = (turns: number) =>
  `{ ...F0 } ${many(turns, (turn) => `fragment F${turn} on Query { ...F${turn + 1} ...F${turn + 1} }`)} fragment F${turns} on Query { __typename }`;

test("variables so deep that what reads them might fall are refused by a code, sent or in the address", async () => {
  const deep = `${"[".repeat(6000)}${"]".repeat(6000)}`;
  const query = "{ network { name } }";
  const sent = await send({ body: `{"query":"${query}","variables":{"a":${deep}}}` });
  expect([sent.status, sent.codes]).toEqual([400, ["TOO_DEEP"]]);
  const asked = new URLSearchParams({ query, variables: `{"a":${deep}}` }).toString();
  const response = await fetch(`${gateway.url}/graphql?${asked.slice(0, 15_000)}`, {
    headers: { "content-type": "application/json" },
  });
  expect(response.status).toBeLessThan(500);
});

describe("a query that asks for too much is refused before it is read further", () => {
  const nested = (depth: number) =>
    `${"{ centres { edges { node ".repeat(depth)}{ id }${" } } }".repeat(depth)}`;
  const cases: readonly [string, string, string][] = [
    ["ten thousand aliases", `{ ${many(10_000, (n) => `a${n}: __typename`)} }`, "TOO_MANY_TOKENS"],
    ["some hundred aliases", `{ ${many(300, (n) => `a${n}: __typename`)} }`, "TOO_MANY_ALIASES"],
    ["2^15 fragments", doubled(15), "TOO_MANY_FIELDS"],
    [
      "fragments in a circle",
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
      "TOO_DEEP",
    ],
    ["a long way down", nested(40), "TOO_DEEP"],
    ["a flood of directives", `{ __typename ${"@skip(if: false) ".repeat(100)} }`, "TOO_MANY_DIRECTIVES"],
    ["a null character in a text", String.raw`{ centre(identifier: "a\u0000") { name } }`, "NOT_TEXT"],
    ["everything at once", `{ ${"network { name } ".repeat(70)} }`, "TOO_MANY_ROOT_FIELDS"],
    ["a million rows", "{ centres(first: 1000000) { edges { node { id } } } }", "COST_EXCEEDED"],
  ];
  test.each(cases)("%s", async (_, query, code) => {
    const { status, codes, text } = await ask(query);
    expect({ status, codes }, text).toEqual({ status: 400, codes: [code] });
  });

  test("and says what was asked and what the most is", async () => {
    const { errors } = await ask("{ centres(first: 1000000) { edges { node { id } } } }");
    expect(errors[0]?.extensions).toMatchObject({ asked: 1_000_000, most: 10_000 });
  });

  test("a null character by a variable, however deep", async () => {
    const query = "query ($scope: ScopeInput) { impact(scope: $scope) { value } }";
    for (const code of ["a\0", "a\ud800"]) {
      const variables = { scope: { kind: "CENTRE", code } };
      expect((await send({ body: JSON.stringify({ query, variables }) })).codes).toEqual(["NOT_TEXT"]);
    }
  });

  test("by a variable as by a literal", async () => {
    const query = "query ($n: Int) { centres(first: $n) { edges { node { id } } } }";
    const asked = async (n: number | null) =>
      (await send({ body: JSON.stringify({ query, variables: { n } }) })).codes;
    expect(await asked(1_000_000)).toEqual(["COST_EXCEEDED"]);
    expect(await asked(-1)).toEqual(["PAGE_SIZE_REFUSED"]);
    expect(await asked(null)).toEqual([]);
  });
});

test("A query that the gateway's page prints is asked by its hash, and another hash is refused", async () => {
  const [sample] = sampleQueries;
  const byHash = (documentId: unknown) => send({ body: JSON.stringify({ documentId }) });
  const told = await byHash(documentIdOf(sample!.query));
  expect(told.text).toBe(
    (await ask(sample!.query)).text.replace(/"left":\d+/, /"left":\d+/.exec(told.text)![0]),
  );
  for (const id of [`sha256:${"0".repeat(64)}`, "", 7, null, ["a"]])
    expect([id, (await byHash(id)).codes]).toEqual([id, ["DOCUMENT_UNKNOWN"]]);
});

test("What a query costs and what is left stand in its answer", async () => {
  const { extensions, headers } = await ask("{ centres(first: 7) { edges { node { id } } } }");
  expect(extensions.cost?.asked).toBe(7);
  expect(headers.get("ratelimit-policy")).toBe('"requests";q=1000000;w=60, "cost";q=1000000000;w=60');
  expect(headers.get("ratelimit")).toMatch(/^"requests";r=\d+;t=\d+, "cost";r=\d+;t=\d+$/);
});

describe("what no honest client sends is refused with a code", () => {
  const query = "{ __typename }";
  const body = JSON.stringify({ query });
  const cases: readonly [string, Sent, number, string][] = [
    ["a batch", { body: `[${body},${body}]` }, 400, "BATCH_REFUSED"],
    [
      "a body in gzip",
      { body: new Uint8Array(gzipSync(body)), headers: { "content-encoding": "gzip" } },
      415,
      "COMPRESSED_BODY_REFUSED",
    ],
    ["JSON that is none", { body: '{"query": ' }, 400, "MALFORMED_BODY"],
    ["bytes that are no UTF-8", { body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }, 400, "MALFORMED_BODY"],
    [
      "the keys of a prototype",
      { body: '{"query":"{ __typename }","__proto__":{"role":"ADMIN"}}' },
      400,
      "MALFORMED_BODY",
    ],
    ["plain text", { body, headers: { "content-type": "text/plain" } }, 415, "CONTENT_TYPE_REFUSED"],
    [
      "a form",
      { body, headers: { "content-type": "application/x-www-form-urlencoded" } },
      415,
      "CONTENT_TYPE_REFUSED",
    ],
    ["ten megabytes of who may import nothing", { body: "x".repeat(10 * 2 ** 20) }, 413, "BODY_TOO_LARGE"],
    ["another method", { method: "DELETE", body }, 404, "NOT_FOUND"],
  ];
  test.each(cases)("%s", async (_, sent, status, code) => {
    const answer = await send(sent);
    expect({ status: answer.status, codes: answer.codes }, answer.text).toEqual({ status, codes: [code] });
  });

  test("a mutation by GET, and a query by GET that a form could send", async () => {
    const get = async (asked: string, headers: Record<string, string>) => {
      const address = `${gateway.url}/graphql?query=${encodeURIComponent(asked)}`;
      const response = await fetch(address, { headers });
      const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return [response.status, ...errors.map(({ extensions }) => extensions.code)];
    };
    const preflighted = { "apollo-require-preflight": "1" };
    expect(await get("mutation { __typename }", preflighted)).toEqual([405, "MUTATION_BY_GET"]);
    expect(await get("{ __typename }", {})).toEqual([400, "CSRF_REFUSED"]);
    expect(await get("{ __typename }", preflighted)).toEqual([200]);
  });

  test("while those who import files may send large ones", async () => {
    const query = `{ __typename } # ${"x".repeat(3 * 2 ** 20)}`;
    const headers = { authorization: `Bearer ${planner}` };
    expect((await ask(query, { headers })).status).toBe(200);
    expect((await ask(query)).codes).toEqual(["BODY_TOO_LARGE"]);
  });
});

/** Runs a gateway under limits of its own. */
async function under(
  change: Partial<LimitTable>,
  run: (own: TestGateway) => Promise<void>,
  options: Parameters<typeof openGateway>[0] = {},
): Promise<void> {
  const own = await openGateway({ ...options, limits: { ...defaultLimits, ...change } });
  try {
    await run(own);
  } finally {
    await own.close();
  }
}

const tight = { PUBLIC: { ...defaultLimits.PUBLIC, requestsPerMinute: 3, costPerMinute: 10 } };

test.each([false, true])(
  "Too many calls in a minute are refused, whoever they say they are (counted together: %s)",
  async (isShared) => {
    await under(
      tight,
      async ({ url }) => {
        const spoofed = (n: number) => ({ "x-forwarded-for": `10.0.0.${n}` });
        const answers = [];
        for (const n of [1, 2, 3, 4, 5])
          answers.push(await ask("{ __typename }", { url, headers: spoofed(n) }));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
        expect(answers.at(-1)?.codes).toEqual(["RATE_LIMITED"]);
        expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
      },
      { isShared },
    );
  },
);

test("Behind a proxy that is trusted, each counts by the address that it tells", async () => {
  await under(
    tight,
    async ({ url }) => {
      const from = async (address: string) =>
        (await ask("{ __typename }", { url, headers: { "x-forwarded-for": address } })).status;
      const statuses = [];
      for (const address of ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"])
        statuses.push(await from(address));
      expect(statuses).toEqual([200, 200, 200, 429, 200]);
    },
    { trustedProxies: ["127.0.0.1"] },
  );
});

test("A call that costs more than what is left is refused and costs nothing", async () => {
  const { requestsPerMinute } = defaultLimits.PUBLIC;
  await under({ PUBLIC: { ...tight.PUBLIC, requestsPerMinute } }, async ({ url }) => {
    const cost = async (n: number) =>
      (await ask(`{ centres(first: ${n}) { edges { node { id } } } }`, { url })).codes;
    expect([await cost(6), await cost(6), await cost(4), await cost(1)]).toEqual([
      [],
      ["RATE_LIMITED"],
      [],
      ["RATE_LIMITED"],
    ]);
  });
});

test("Past the queue’s end the gateway says when to come back, and its health stays green", async () => {
  const QUEUE = { running: 0, runningByAsker: 0, waiting: 0, waitingByAsker: 0 };
  await under({ QUEUE }, async ({ url }) => {
    const { status, codes, headers } = await ask("{ __typename }", { url });
    expect([status, codes, headers.get("retry-after")]).toEqual([503, ["OVERLOADED"], "2"]);
    for (const path of ["healthz", "readyz"]) expect((await fetch(`${url}/${path}`)).status).toBe(200);
  });
});

test("Nobody’s hundred calls pass before another’s one", async () => {
  const turnstile = openTurnstile({ running: 1, runningByAsker: 1, waiting: 10, waitingByAsker: 9 });
  const passed: string[] = [];
  const pass = async (asker: string) => {
    const leave = await turnstile.enter(asker);
    passed.push(asker);
    await Promise.resolve();
    leave();
  };
  await Promise.all(["many", "many", "many", "many", "one"].map(pass));
  expect(passed).toEqual(["many", "many", "one", "many", "many"]);
});

test("An operation past its time is ended with a code", async () => {
  const PUBLIC = { ...defaultLimits.PUBLIC, secondsToRead: 0 };
  await under({ PUBLIC }, async ({ url }) => {
    const asked = `{ ${many(5, () => "territoryIndicators(first: 1) { totalCount }")} impact { value } }`;
    const { codes } = await ask(asked, { url });
    expect(new Set(codes)).toEqual(new Set(["TIMEOUT"]));
  });
});
