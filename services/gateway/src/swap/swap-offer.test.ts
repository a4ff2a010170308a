import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let keys: Readonly<Record<"one" | "other" | "third", string>>;
const [mine, theirs] = [
  { line: "ajain-1", week: "2024-W30" },
  { line: "bellegarde-1", week: "2024-W32" },
];
beforeAll(async () => {
  gateway = await openGateway();
  const from = new Date("2020-01-01");
  const keyOf = async (id: string) => {
    await gateway.database.doctor.create({
      data: {
        ...{ id, name: `Dr Exemple ${id}`, joinedOn: from, birthYear: 1980, homeDepartment: "75" },
        statuses: { create: { from, status: "SALARIED" } },
        documents: { create: { kind: "SECONDARY_ACTIVITY_DECLARATION" } },
      },
    });
    return gateway.keyFor({ role: "DOCTOR", doctor: id });
  };
  keys = { one: await keyOf("one"), other: await keyOf("other"), third: await keyOf("third") };
});
afterAll(() => gateway.close());

const isTrial = { doctorId: { in: ["one", "other", "third"] } };
beforeEach(async () => {
  await gateway.database.swapOffer.deleteMany();
  await gateway.database.availability.deleteMany({ where: isTrial });
  await gateway.database.assignment.deleteMany({ where: isTrial });
  await gateway.database.assignment.createMany({
    data: [
      { lineId: mine.line, week: mine.week, doctorId: "one", state: "CONFIRMED" },
      { lineId: theirs.line, week: theirs.week, doctorId: "other", state: "CONFIRMED" },
    ],
  });
});

const fields = `__typename ... on SwapOffer { identifier isMine state name given { line week } taken { line week } }
  ... on Refusal { code } ... on RuleRefused { reasons { code line week } }`;
const mutate = async (
  mutation: string,
  { key, ...variables }: { key: string | undefined; given?: object; wanted?: object },
) => {
  const asked = mutation.startsWith("offerSwap")
    ? "($given: LineWeekPlaceInput!, $wanted: LineWeekPlaceInput!)"
    : "";
  const { data } = await gateway.ask(`mutation ${asked} { done: ${mutation} { ${fields} } }`, {
    key,
    variables,
  });
  return data.done;
};
const offer = (key: string | undefined, given: object = mine, wanted: object = theirs) =>
  mutate("offerSwap(given: $given, wanted: $wanted)", { key, given, wanted });
const answer = (identifier: string, isAccepted: boolean, key: string = keys.other) =>
  mutate(`answerSwap(identifier: "${identifier}", isAccepted: ${isAccepted})`, { key });
const withdraw = (identifier: string, key: string = keys.one) =>
  mutate(`withdrawSwap(identifier: "${identifier}")`, { key });
const seen = async (key: string) =>
  (
    await gateway.ask("{ mySwapOffers { isMine state name given { line week } taken { line week } } }", {
      key,
    })
  ).data.mySwapOffers;
const standing = async () => {
  const rows = await gateway.database.assignment.findMany({
    where: { ...isTrial, state: "CONFIRMED" },
    orderBy: { doctorId: "asc" },
  });
  return rows.map(({ doctorId, lineId, week }) => `${doctorId} ${lineId} ${week}`);
};
const unchanged = ["one ajain-1 2024-W30", "other bellegarde-1 2024-W32"];
const exchanged = ["one bellegarde-1 2024-W32", "other ajain-1 2024-W30"];

it("leaves both weeks until the other doctor says yes, then exchanges them", async () => {
  const made = await offer(keys.one);
  expect(made).toMatchObject({ isMine: true, state: "OFFERED", name: null, given: mine, taken: theirs });
  expect(await standing()).toEqual(unchanged);
  const asked = { isMine: false, name: "Dr Exemple one", given: theirs, taken: mine };
  expect(await seen(keys.other)).toEqual([{ ...asked, state: "OFFERED" }]);
  expect(await seen(keys.third)).toEqual([]);

  expect(await answer(made.identifier, true)).toMatchObject({ ...asked, state: "ACCEPTED" });
  expect(await standing()).toEqual(exchanged);
  expect(await seen(keys.one)).toEqual([
    { isMine: true, state: "ACCEPTED", name: "Dr Exemple other", given: mine, taken: theirs },
  ]);
  const swaps = await gateway.ask("{ mySwaps { name given { line week } taken { line week } } }", {
    key: keys.one,
  });
  expect(swaps.data.mySwaps).toEqual([{ name: "Dr Exemple other", given: mine, taken: theirs }]);
  expect((await answer(made.identifier, true)).code).toBe("SWAP_ANSWERED");
  const events = await gateway.database.auditEvent.findMany({
    where: { action: { startsWith: "swap." } },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ action, subject }) => [action, subject])).toEqual([
    ["swap.offer", made.identifier],
    ["swap.accept", made.identifier],
  ]);
});

it("takes the same offer twice for one, and makes a declined one anew", async () => {
  const made = await offer(keys.one);
  expect((await offer(keys.one)).identifier).toBe(made.identifier);
  expect((await answer(made.identifier, false)).state).toBe("DECLINED");
  expect(await standing()).toEqual(unchanged);
  expect((await offer(keys.one)).identifier).not.toBe(made.identifier);
});

it("lets whoever made an offer take it back, and the other answer no more", async () => {
  const { identifier } = await offer(keys.one);
  expect((await withdraw(identifier)).state).toBe("WITHDRAWN");
  for (const isAccepted of [true, false])
    expect((await answer(identifier, isAccepted)).code).toBe("SWAP_ANSWERED");
  expect((await withdraw(identifier)).code).toBe("SWAP_ANSWERED");
  expect(await standing()).toEqual(unchanged);
});

it("is between two doctors: nobody else offers, answers or takes back, nor learns that there is an offer", async () => {
  const nothing = { __typename: "NotFound", code: "NOT_FOUND" };
  const { identifier } = await offer(keys.one);
  expect(await offer(keys.third)).toEqual(nothing);
  for (const known of [identifier, "00000000-0000-4000-8000-000000000000", "nothing"]) {
    expect(await answer(known, true, keys.third)).toEqual(nothing);
    expect(await withdraw(known, keys.other)).toEqual(nothing);
    expect(await answer(known, true, keys.one)).toEqual(nothing);
  }
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect((await offer(planner)).code).toBe("NOT_ALLOWED");
  expect(await standing()).toEqual(unchanged);
});

it("says every rule that keeps the asker away, and of the other doctor only that it cannot be", async () => {
  const said = { answer: "NO" as const, confirmedOn: new Date("2023-11-01") };
  await gateway.database.availability.createMany({
    data: [
      { doctorId: "one", week: theirs.week, ...said },
      { doctorId: "other", week: mine.week, ...said },
    ],
  });
  expect((await offer(keys.one)).reasons).toEqual([
    { code: "DOCTOR_UNAVAILABLE", ...theirs },
    { code: "OTHER_DOCTOR_CANNOT", ...mine },
  ]);
  expect((await offer(keys.one, mine, mine)).code).toBe("SAME_DOCTOR");
  expect((await offer(keys.one, mine, { ...theirs, week: "2024-W33" })).code).toBe("WEEK_NOT_COVERED");
  await gateway.database.availability.deleteMany({ where: isTrial });
  const { identifier } = await offer(keys.one);
  await gateway.database.centrePreference.create({
    data: { doctorId: "other", centreId: "ajain", kind: "REFUSED" },
  });
  expect((await answer(identifier, true)).reasons).toEqual([{ code: "CENTRE_REFUSED", ...mine }]);
  await gateway.database.centrePreference.deleteMany({ where: { doctorId: "other" } });
  expect(await standing()).toEqual(unchanged);
});

it("lapses when one of the weeks has changed hands, with nothing half done", async () => {
  const { identifier } = await offer(keys.one);
  await gateway.ask(`mutation { withdrawWeek(line: "${mine.line}", week: "${mine.week}") { __typename } }`, {
    key: keys.one,
  });
  expect(await seen(keys.other)).toMatchObject([{ state: "LAPSED" }]);
  expect((await answer(identifier, true)).code).toBe("WEEK_CHANGED");
  expect(await standing()).toEqual(["other bellegarde-1 2024-W32"]);
});

it("asks whoever has the week by now, once it has changed hands", async () => {
  const { identifier } = await offer(keys.one);
  const where = { doctorId: "other", week: theirs.week };
  await gateway.database.assignment.updateMany({ where, data: { doctorId: "third" } });
  const anew = await offer(keys.one);
  expect(anew).toMatchObject({ state: "OFFERED", given: mine, taken: theirs });
  expect(anew.identifier).not.toBe(identifier);
  expect(await seen(keys.other)).toMatchObject([{ state: "LAPSED" }]);
  expect(await seen(keys.third)).toMatchObject([{ state: "OFFERED" }]);
});

it("lets ten offers of a doctor wait at a time, those aside whose weeks are over", async () => {
  const waiting = (year: string) =>
    Array.from({ length: 10 }, (_, index) => ({
      ...{ fromDoctorId: "one", givenLineId: mine.line, toDoctorId: "third", wantedLineId: theirs.line },
      ...{ givenWeek: mine.week, wantedWeek: `${year}-W${index + 11}`, offeredOn: new Date("2023-11-01") },
    }));
  await gateway.database.swapOffer.createMany({ data: waiting("2023") });
  const { identifier } = await offer(keys.one);
  expect((await withdraw(identifier)).state).toBe("WITHDRAWN");
  await gateway.database.swapOffer.createMany({ data: waiting("2024") });
  expect((await offer(keys.one)).code).toBe("TOO_MANY_OFFERS");
});

it("exchanges once where two say yes at once, to one offer or to two that cross", async () => {
  const made = await offer(keys.one);
  const crossing = await offer(keys.other, theirs, mine);
  const answers = await Promise.all([
    answer(made.identifier, true),
    answer(made.identifier, true),
    answer(crossing.identifier, true, keys.one),
  ]);
  expect(answers.filter(({ state }) => state === "ACCEPTED")).toHaveLength(1);
  for (const { __typename, code } of answers)
    if (__typename !== "SwapOffer") expect(["SWAP_ANSWERED", "WEEK_CHANGED"]).toContain(code);
  expect(await standing()).toEqual(exchanged);
});

it("holds when a doctor gives a week up while the other says yes: either comes to pass, whole", async () => {
  const { identifier } = await offer(keys.one);
  const [accepted, given] = await Promise.all([
    answer(identifier, true),
    gateway.ask(`mutation { withdrawWeek(line: "${mine.line}", week: "${mine.week}") { __typename } }`, {
      key: keys.one,
    }),
  ]);
  const isGivenUp = given.data.withdrawWeek.__typename === "LineWeek";
  expect(accepted.state === "ACCEPTED").toBe(!isGivenUp);
  expect(await standing()).toEqual(isGivenUp ? ["other bellegarde-1 2024-W32"] : exchanged);
});

it("is followed by planners, and by coordinators as far as their own centre: nothing of the other week", async () => {
  await offer(keys.one);
  const followed = async (key: string) => {
    const side = "{ place { line week } doctor { identifier } }";
    const { data } = await gateway.ask(`{ swapOffers { state given ${side} wanted ${side} } }`, { key });
    return data?.swapOffers;
  };
  const [given, wanted] = [
    { place: mine, doctor: { identifier: "one" } },
    { place: theirs, doctor: { identifier: "other" } },
  ];
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect(await followed(planner)).toEqual([{ state: "OFFERED", given, wanted }]);
  const nothing = { place: null, doctor: null };
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  expect(await followed(own)).toEqual([{ state: "OFFERED", given, wanted: nothing }]);
  expect(await followed(await gateway.keyFor({ role: "COORDINATOR", centre: "charenton" }))).toEqual([]);
  expect(await followed(keys.one)).toBeNull();
});

it("is a state of both weeks while it waits, told to whoever may follow it and to nobody else", async () => {
  const side = "{ place { line week } doctor { identifier } }";
  const told = async (key: string, { line, week } = mine) => {
    const { data } = await gateway.ask(
      `{ lineWeeks(from: "${week}", weeks: 1, line: "${line}") { edges { node {
           isSwapPending swapOffers { given ${side} wanted ${side} } } } } }`,
      { key },
    );
    return data.lineWeeks.edges[0]?.node;
  };
  const planner = await gateway.keyFor({ role: "PLANNER" });
  const none = { isSwapPending: false, swapOffers: [] };
  expect(await told(planner)).toEqual(none);
  const { identifier } = await offer(keys.one);
  const [given, wanted] = [
    { place: mine, doctor: { identifier: "one" } },
    { place: theirs, doctor: { identifier: "other" } },
  ];
  for (const place of [mine, theirs])
    expect(await told(planner, place)).toEqual({ isSwapPending: true, swapOffers: [{ given, wanted }] });
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const nothing = { place: null, doctor: null };
  expect(await told(own)).toEqual({ isSwapPending: true, swapOffers: [{ given, wanted: nothing }] });
  const scopes = [{ kind: "CENTRE" as const, code: "ajain" }];
  const partner = await gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes });
  for (const key of [partner, keys.one])
    expect(await told(key)).toEqual({ isSwapPending: null, swapOffers: null });

  await gateway.database.assignment.deleteMany({ where: { doctorId: "other" } });
  expect(await told(planner)).toEqual(none);
  expect((await answer(identifier, false)).state).toBe("DECLINED");
});
