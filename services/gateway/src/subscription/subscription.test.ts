import { createClient } from "graphql-sse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

interface Told {
  // Tests read answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data?: any;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Follows a subscription with the client of the protocol's own library. */
function follow(query: string, { key, url = gateway.url }: { key?: string; url?: string } = {}) {
  const client = createClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
  const answers = client.iterate({ query }) as AsyncIterableIterator<Told>;
  return {
    next: async (): Promise<Told | undefined> => {
      const { value, done } = await answers.next();
      return done === true ? undefined : value;
    },
    leave: () => answers.return?.(),
  };
}

const board = `subscription { lineWeeks(from: "2024-W27", weeks: 2) { id week state line { identifier } } }`;

it("tells a board as it stands, then what others change on it, once each", async () => {
  const seen = follow(board, { key: planner });
  const all = (await seen.next())!.data.lineWeeks as { state: string }[];
  expect(all.length).toBeGreaterThan(4);
  await gateway.database.assignment.create({
    data: { lineId: "ajain-1", week: "2024-W27", doctorId: "d001", state: "CONFIRMED" },
  });
  const booked = { week: "2024-W27", state: "COVERED", line: { identifier: "ajain-1" } };
  expect((await seen.next())!.data.lineWeeks).toEqual([expect.objectContaining(booked)]);
  await gateway.database.assignment.deleteMany({ where: { lineId: "ajain-1", week: "2024-W27" } });
  const freed = { ...booked, state: "UNCOVERED" };
  expect((await seen.next())!.data.lineWeeks).toEqual([expect.objectContaining(freed)]);
  await seen.leave();
});

it("tells each what is theirs to see, and the public nothing", async () => {
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const seen = follow(board, { key: own });
  const lines = ((await seen.next())!.data.lineWeeks as { line: { identifier: string } }[]).map(
    ({ line }) => line.identifier,
  );
  expect(new Set(lines)).toEqual(new Set(["ajain-1"]));
  // What changes elsewhere is no news here: the next that is told is the own change.
  for (const lineId of ["bellegarde-1", "ajain-1"])
    await gateway.database.assignment.create({
      data: {
        lineId,
        week: "2024-W28",
        doctorId: lineId === "ajain-1" ? "d002" : "d003",
        state: "CONFIRMED",
      },
    });
  let news: { line: { identifier: string } }[] = [];
  while (news.length === 0) news = (await seen.next())!.data.lineWeeks;
  expect(news.map(({ line }) => line.identifier)).toEqual(["ajain-1"]);
  await seen.leave();
  const told = await follow(board).next();
  expect(told?.errors?.map(({ extensions }) => extensions?.code)).toEqual(["NOT_ALLOWED"]);
  expect(told?.data ?? null).toBeNull();
});

it("follows a planner run to its end, and no other role does", async () => {
  const { data } = await gateway.ask(
    `mutation { startPlannerRun(from: "2024-W27", weeks: 4, seed: 1) { ... on PlannerRun { identifier } } }`,
    { key: planner },
  );
  const run = `subscription { plannerRun(identifier: "${data.startPlannerRun.identifier}") { state plan { vacancies { line } } } }`;
  const states: string[] = [];
  const seen = follow(run, { key: planner });
  for (let told = await seen.next(); told !== undefined; told = await seen.next())
    states.push(told.data.plannerRun.state);
  expect(states.at(-1)).toBe("DONE");
  expect(new Set(states).size).toBe(states.filter((state, index) => state !== states[index - 1]).length);
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const told = await follow(run, { key: coordinator }).next();
  expect([told?.data?.plannerRun ?? null, told?.errors?.[0]?.extensions?.code]).toEqual([
    null,
    "NOT_ALLOWED",
  ]);
});

it("ends with a code when the key is revoked", async () => {
  const admin = await gateway.keyFor({ role: "ADMIN" });
  const key = await gateway.keyFor({ role: "PLANNER" });
  const seen = follow(board, { key });
  expect((await seen.next())!.errors).toBeUndefined();
  const keyId = key.split(".")[0]!;
  await gateway.ask(`mutation { revokeApiKey(keyId: "${keyId}") { __typename } }`, { key: admin });
  expect((await seen.next())?.errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  expect(await seen.next()).toBeUndefined();
});

const post = (body: object, key = planner) =>
  fetch(`${gateway.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return [response.status, errors[0].extensions.code];
};

it("refuses by a code what is no subscription, no query, or one too many, and frees a place that is left", async () => {
  expect(await codeOf(await post({ query: "{ viewer { role } }" }))).toEqual([400, "NOT_A_SUBSCRIPTION"]);
  expect((await gateway.ask(board, { key: planner })).codes).toEqual(["IS_A_SUBSCRIPTION"]);
  expect(await codeOf(await post({ query: "subscription { nothing }" }))).toEqual([
    400,
    "GRAPHQL_VALIDATION_FAILED",
  ]);
  expect(await codeOf(await post({ query: "subscription {" }))).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  expect(await codeOf(await post({ query: board }, "ms_0000000000000000.x"))).toEqual([
    401,
    "UNAUTHENTICATED",
  ]);
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  const following = Array.from({ length: 5 }, () => follow(board, { key }));
  for (const each of following) await each.next();
  expect(await codeOf(await post({ query: board }, key))).toEqual([429, "TOO_MANY_SUBSCRIPTIONS"]);
  await following[0]!.leave();
  let status = 429;
  while (status === 429) {
    const again = await post({ query: board }, key);
    ({ status } = again);
    await again.body?.cancel();
  }
  expect(status).toBe(200);
  for (const each of following) await each.leave();
});

it("breaks off what is followed when it closes, so that whoever follows comes back", async () => {
  const other = await openGateway({ database: gateway.data });
  const seen = follow(board, { key: planner, url: other.url });
  await seen.next();
  const closed = other.close();
  await expect(seen.next()).rejects.toThrow("Connection closed");
  await closed;
});
