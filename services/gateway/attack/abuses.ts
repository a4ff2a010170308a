import { gzipSync } from "node:zlib";

/** One way of asking for what should not be asked, and the codes of which one must come back. */
export interface Abuse {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Which codes refuse it; none where it is answered as anything else. */
  readonly codes: readonly string[];
  /** As many at once. */
  readonly times?: number;
}

const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(" ");
const json = (query: string, variables?: object): string => JSON.stringify({ query, variables });
const asked = (name: string, query: string, ...codes: string[]): Abuse => ({
  name,
  body: json(query),
  codes,
});

const centres = (first: unknown): string => `{ centres(first: ${String(first)}) { edges { node { id } } } }`;
const byVariable = "query ($n: Int) { centres(first: $n) { edges { node { id } } } }";
const doubled = (turns: number): string =>
  `{ ...F0 } ${many(turns, (turn) => `fragment F${turn} on Query { ...F${turn + 1} ...F${turn + 1} }`)} fragment F${turns} on Query { __typename }`;
const bombs = (turns: number): string =>
  `{ ...F0 } ${many(turns, (turn) => `fragment F${turn} on Query { a${turn}: __typename ...F${turn + 1} b${turn}: __typename ...F${turn + 1} }`)} fragment F${turns} on Query { __typename }`;
const nested = (depth: number): string =>
  `{ ${"centres(first: 1) { edges { node { lines { centre { ".repeat(depth)}id${" } } } } }".repeat(depth)} }`;
const plain = json("{ __typename }");
const dearest = `{ impact(by: { time: MONTH, place: LINE }, period: { from: "2023-04-01", to: "2023-11-10" }) { value n } }`;

/** Every abuse that the gateway must refuse early, with a code, or answer as cheaply as anything else. */
export const abuses: readonly Abuse[] = [
  asked("10,000 aliases", `{ ${many(10_000, (n) => `a${n}: __typename`)} }`, "TOO_MANY_TOKENS"),
  asked("2^15 aliases by fragments", bombs(15), "TOO_MANY_ALIASES", "TOO_MANY_FIELDS"),
  asked("2^15 fragments", doubled(15), "TOO_MANY_FIELDS"),
  asked("nested cycles", nested(30), "TOO_DEEP", "COST_EXCEEDED"),
  asked(
    "fragments in a circle",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    "TOO_DEEP",
  ),
  asked("a flood of directives", `{ __typename ${"@skip(if: false) ".repeat(150)} }`, "TOO_MANY_DIRECTIVES"),
  asked("a flood of unknown directives", `{ __typename ${"@a ".repeat(5000)} }`, "TOO_MANY_TOKENS"),
  { name: "a body of 10 MB", body: "x".repeat(10 * 2 ** 20), codes: ["BODY_TOO_LARGE", "CUT"] },
  { name: "a batch of 100", body: `[${Array(100).fill(plain).join()}]`, codes: ["BATCH_REFUSED"] },
  asked("first: null", centres(null)),
  asked("first: -1", centres(-1), "PAGE_SIZE_REFUSED"),
  asked("first: 1,000,000", centres(1_000_000), "COST_EXCEEDED"),
  { name: "first: null, by a variable", body: json(byVariable, { n: null }), codes: [] },
  { name: "first: -1, by a variable", body: json(byVariable, { n: -1 }), codes: ["PAGE_SIZE_REFUSED"] },
  { name: "first: 1,000,000, by a variable", body: json(byVariable, { n: 1e6 }), codes: ["COST_EXCEEDED"] },
  {
    name: "a gzip bomb",
    body: new Uint8Array(gzipSync(Buffer.alloc(50 * 2 ** 20, 32))),
    headers: { "content-encoding": "gzip" },
    codes: ["COMPRESSED_BODY_REFUSED"],
  },
  {
    name: "bytes that are no UTF-8",
    body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    codes: ["MALFORMED_BODY"],
  },
  { name: "JSON that is none", body: '{"query": ', codes: ["MALFORMED_BODY"] },
  { name: "JSON 100,000 deep", body: "[".repeat(100_000), codes: ["MALFORMED_BODY", "BATCH_REFUSED"] },
  {
    name: "the keys of a prototype",
    body: '{"query":"{ __typename }","__proto__":{"role":"ADMIN"}}',
    codes: ["MALFORMED_BODY"],
  },
  {
    name: "the keys of a prototype, in variables",
    body: `{"query":${JSON.stringify(byVariable)},"variables":{"constructor":{"prototype":{"n":1}}}}`,
    codes: ["MALFORMED_BODY"],
  },
  {
    name: "plain text",
    body: plain,
    headers: { "content-type": "text/plain" },
    codes: ["CONTENT_TYPE_REFUSED"],
  },
  {
    name: "a form",
    body: "query=%7B__typename%7D",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    codes: ["CONTENT_TYPE_REFUSED"],
  },
  {
    name: "a mutation by GET",
    method: "GET",
    path: `/graphql?query=${encodeURIComponent("mutation { __typename }")}`,
    headers: { "apollo-require-preflight": "1" },
    codes: ["MUTATION_BY_GET"],
  },
  {
    name: "a query by GET that any page could send",
    method: "GET",
    path: `/graphql?query=${encodeURIComponent("{ __typename }")}`,
    codes: ["CSRF_REFUSED"],
  },
  {
    name: "a page of elsewhere",
    body: plain,
    headers: { origin: "https://elsewhere.example" },
    codes: ["FOREIGN_ORIGIN"],
  },
  { name: "a page of nowhere", body: plain, headers: { origin: "null" }, codes: ["FOREIGN_ORIGIN"] },
  { ...asked("200 of the dearest at once", dearest, "OVERLOADED", "TIMEOUT", "RATE_LIMITED"), times: 200 },
];

/** Keys of no use: garbage, foreign, over-long, twice, elsewhere. */
export const badKeys = (key: string): readonly string[] => [
  "Bearer x",
  "Bearer ",
  `Basic ${key}`,
  key,
  `Bearer ${key}x`,
  `Bearer ${key.toUpperCase()}`,
  `Bearer ${key.split(".")[0]!}.${"A".repeat(43)}`,
  `Bearer ms_0.${"a".repeat(7_000)}`,
  `Bearer ${"' OR 1=1 --".repeat(9)}`,
];
