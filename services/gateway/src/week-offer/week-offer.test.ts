import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

const doctors = ["one", "other", "third"] as const;
type Trial = (typeof doctors)[number];
const isTrial = { doctorId: { in: [...doctors] } };
const place = { lineId: "ajain-1", week: "2024-W30" };

let gateway: TestGateway;
let planner: string;
let keys: Readonly<Record<Trial, string>>;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  const from = new Date("2020-01-01");
  const keyOf = async (id: Trial) => {
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
  await gateway.database.availability.deleteMany({ where: { week: place.week } });
});
afterAll(() => gateway.close());

beforeEach(async () => {
  const { database } = gateway;
  await database.backupCall.deleteMany();
  await database.weekOffer.deleteMany();
  await database.closedWeek.deleteMany({ where: place });
  await database.assignment.deleteMany({ where: { OR: [isTrial, place] } });
  await database.doctor.updateMany({
    where: { id: { in: [...doctors] } },
    data: { maxWeeksPerYear: 3, minimumGapWeeks: 0 },
  });
  await database.availability.deleteMany({ where: isTrial });
  await database.availability.createMany({
    data: doctors.map((doctorId) => ({
      ...{ doctorId, week: place.week, answer: "YES" as const, confirmedOn: new Date("2023-11-01") },
    })),
  });
});

const at = `line: "${place.lineId}", week: "${place.week}"`;
const refusal = "__typename ... on Refusal { code } ... on RuleRefused { reasons { code doctor } }";
const done = async (mutation: string, { fields, key }: { fields: string; key: string | undefined }) =>
  (await gateway.ask(`mutation { done: ${mutation} { ${refusal} ${fields} } }`, { key })).data.done;
const mutate = (mutation: string, key: string | undefined = planner) =>
  done(mutation, { key, fields: "... on LineWeek { state askedDoctors }" });
const answerTo = (identifier: string, isAccepted: boolean, key: string | undefined) =>
  done(`answerWeekOffer(identifier: "${identifier}", isAccepted: ${isAccepted})`, {
    ...{ key, fields: "... on MyWeekOffer { state }" },
  });
const offer = (named: readonly string[], key?: string) =>
  mutate(`offerWeek(${at}, doctors: ${JSON.stringify(named)})`, key);
const callBackups = () => mutate(`callBackups(${at}, answerHours: 4)`);

interface Seen {
  readonly identifier: string;
  readonly state: string;
  readonly tier: string | null;
  readonly doctor: { readonly identifier: string } | null;
}
const lineWeek = async (key: string = planner) => {
  const { data } = await gateway.ask(
    `{ lineWeeks(from: "${place.week}", weeks: 1, centre: "ajain", first: 10) { edges { node {
         state askedDoctors nextTierAt line { identifier } doctor { identifier }
         offers { identifier state tier doctor { identifier } } } } } }`,
    { key },
  );
  const nodes = data.lineWeeks.edges.map(({ node }: { node: object }) => node);
  return nodes.find(({ line }: { line: { identifier: string } }) => line.identifier === place.lineId);
};
const states = async (): Promise<Record<string, string>> => {
  const { offers } = await lineWeek();
  return Object.fromEntries(
    (offers as Seen[]).map(({ doctor, state, tier }) => [
      doctor!.identifier,
      tier === null ? state : `${state} ${tier}`,
    ]),
  );
};
const answer = async (who: Trial, isAccepted: boolean) => {
  const { data } = await gateway.ask("{ myWeekOffers { identifier week line { identifier } } }", {
    key: keys[who],
  });
  const { identifier } = data.myWeekOffers.at(-1);
  return answerTo(identifier, isAccepted, keys[who]);
};

it("asks all of some doctors or none, and says of each what stands against it", async () => {
  await gateway.database.availability.updateMany({ where: { doctorId: "other" }, data: { answer: "NO" } });
  expect((await offer(["one", "other"])).reasons).toEqual([{ code: "DOCTOR_UNAVAILABLE", doctor: "other" }]);
  expect((await offer(["one", "nobody"])).code).toBe("NOT_FOUND");
  expect(await states()).toEqual({});
  expect(await offer(["one", "third"])).toEqual({
    __typename: "LineWeek",
    state: "UNCOVERED",
    askedDoctors: 2,
  });
  expect((await offer(["one"])).reasons).toEqual([{ code: "ALREADY_ASKED", doctor: "one" }]);
  expect(await states()).toEqual({ one: "ASKED", third: "ASKED" });
});

it("asks all who said yes, those who are asked already aside", async () => {
  await gateway.database.availability.updateMany({ where: { doctorId: "other" }, data: { answer: "MAYBE" } });
  await offer(["one"]);
  const all = `offerWeekToAvailable(${at})`;
  expect(await mutate(all)).toMatchObject({ askedDoctors: 2 });
  expect(await states()).toEqual({ one: "ASKED", third: "ASKED" });
  expect((await mutate(all)).reasons).toEqual([{ code: "NOBODY_TO_ASK", doctor: null }]);
});

it("gives the week to the first who says yes, and thanks the others", async () => {
  await offer(doctors);
  expect(await answer("other", true)).toEqual({ __typename: "MyWeekOffer", state: "ACCEPTED" });
  expect(await lineWeek()).toMatchObject({
    ...{ state: "COVERED", askedDoctors: 0, doctor: { identifier: "other" } },
  });
  expect(await states()).toEqual({ one: "LAPSED", other: "ACCEPTED", third: "LAPSED" });
  for (const isAccepted of [true, false])
    expect((await answer("one", isAccepted)).code).toBe(isAccepted ? "WEEK_COVERED" : "OFFER_ANSWERED");
  const events = await gateway.database.auditEvent.findMany({
    where: { action: { endsWith: "Offer" } },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ action, subject }) => [action, subject])).toEqual([
    ["week.acceptOffer", "ajain-1 2024-W30"],
  ]);
});

it("gives the week to one alone when all say yes at once", async () => {
  await offer(doctors);
  const answers = await Promise.all(doctors.map((who) => answer(who, true)));
  expect(answers.filter(({ __typename }) => __typename === "MyWeekOffer")).toHaveLength(1);
  expect(answers.filter(({ code }) => code === "WEEK_COVERED")).toHaveLength(2);
  expect(await gateway.database.assignment.count({ where: { ...place, state: "CONFIRMED" } })).toBe(1);
  expect(Object.values(await states()).sort()).toEqual(["ACCEPTED", "LAPSED", "LAPSED"]);
});

it("does not propose a doctor again who has said no, who stays available elsewhere", async () => {
  await offer(["one", "other"]);
  expect(await answer("one", false)).toMatchObject({ state: "DECLINED" });
  const { data } = await gateway.ask(
    `{ candidates(${at}) { ... on LineWeekCandidates { data { doctor { identifier } } } } }`,
    { key: planner },
  );
  const able = data.candidates.data.map(({ doctor }: Seen) => doctor?.identifier);
  expect(able).toContain("other");
  expect(able).not.toContain("one");
  expect((await offer(["one"])).reasons).toEqual([{ code: "ALREADY_DECLINED", doctor: "one" }]);
  const kept = await gateway.database.availability.findMany({ where: { doctorId: "one" } });
  expect(kept.map((each) => each.answer)).toEqual(["YES"]);
});

it("asks for nothing any more where the week is filled or closed otherwise", async () => {
  const otherwise: readonly (() => Promise<unknown>)[] = [
    () => mutate(`bookWeek(${at}, doctor: "third")`),
    () => mutate(`takeWeek(${at})`, keys.third),
    () => gateway.database.assignment.create({ data: { ...place, doctorId: "third", state: "PROPOSED" } }),
    () => mutate(`closeWeek(${at}, reason: HOLIDAYS)`),
  ];
  for (const fill of otherwise) {
    await gateway.database.assignment.deleteMany({ where: place });
    await offer(["one", "other"]);
    await callBackups();
    await fill();
    const found = await gateway.database.weekOffer.findMany({ where: { state: "ASKED" } });
    expect(found, String(fill)).toEqual([]);
    expect(await gateway.database.backupCall.count(), String(fill)).toBe(0);
  }
});

it("keeps the rules of a booking when an offer is accepted", async () => {
  await offer(["one"]);
  await gateway.database.assignment.create({
    data: { lineId: "bellegarde-1", week: place.week, doctorId: "one", state: "CONFIRMED" },
  });
  expect((await answer("one", true)).reasons).toEqual([{ code: "DOCTOR_ALREADY_PLACED", doctor: null }]);
  expect(await states()).toEqual({ one: "ASKED" });
});

it("calls backups tier by tier: the next when all have declined or their time is over, by one gateway of several", async () => {
  const { database } = gateway;
  const second = await openGateway({ database: gateway.data });
  const elsewhere = { lineId: "bellegarde-1", state: "CONFIRMED" as const };
  await database.assignment.createMany({
    data: [
      { ...elsewhere, week: "2024-W31", doctorId: "third" },
      { ...elsewhere, week: "2024-W32", doctorId: "other" },
    ],
  });
  await database.doctor.update({ where: { id: "other" }, data: { maxWeeksPerYear: 1 } });
  await database.doctor.update({ where: { id: "third" }, data: { minimumGapWeeks: 2 } });

  expect(await callBackups()).toMatchObject({ askedDoctors: 1 });
  expect(await states()).toEqual({ one: "ASKED ready" });
  expect((await callBackups()).reasons).toMatchObject([{ code: "BACKUPS_CALLED" }]);
  await answer("one", false);
  await expect.poll(states).toEqual({ one: "DECLINED ready", other: "ASKED beyondQuota" });

  const over = new Date(Date.now() - 1_000);
  await database.weekOffer.updateMany({ where: { doctorId: "other" }, data: { answerBy: over } });
  await database.backupCall.updateMany({ data: { dueAt: over } });
  await expect.poll(states).toMatchObject({ other: "ASKED beyondQuota", third: "ASKED shortGap" });
  const calls = await database.auditEvent.findMany({
    where: { action: "week.callBackups" },
    orderBy: { number: "asc" },
  });
  const tiers = calls.map(({ content }) => (JSON.parse(content) as { detail: { tier: string } }).detail.tier);
  expect(tiers.slice(-3)).toEqual(["ready", "beyondQuota", "shortGap"]);

  expect((await mutate(`bookWeek(${at}, doctor: "third")`)).reasons).toMatchObject([
    { code: "REST_TOO_SHORT" },
  ]);
  expect(await answer("third", true)).toMatchObject({ state: "ACCEPTED" });
  expect(await lineWeek()).toMatchObject({ state: "COVERED", nextTierAt: null });
  await second.close();
});

it("goes no further once a backup's offer is withdrawn, and lets offers of weeks that are over lapse", async () => {
  await callBackups();
  const { offers } = (await lineWeek()) as { offers: Seen[] };
  const withdraw = `withdrawWeekOffer(identifier: "${offers[0]!.identifier}")`;
  const elsewhere = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  expect((await mutate(withdraw, elsewhere)).code).toBe("NOT_FOUND");
  expect(await mutate(withdraw)).toMatchObject({ state: "UNCOVERED" });
  expect((await mutate(withdraw)).code).toBe("OFFER_ANSWERED");
  expect((await lineWeek()).nextTierAt).toBeNull();
  await gateway.database.weekOffer.create({
    data: { lineId: "ajain-1", week: "2023-W40", doctorId: "one", kind: "OFFER", answerBy: new Date() },
  });
  const stands = () => gateway.database.weekOffer.count({ where: { week: "2023-W40", state: "ASKED" } });
  await expect.poll(stands).toBe(0);
});

it("tells who is asked to those who fill the week alone, and lets nobody answer for another", async () => {
  await offer(["one", "other"]);
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  expect(await lineWeek(own)).toMatchObject({ askedDoctors: 2, offers: [{}, {}] });
  expect(await lineWeek(keys.third)).toMatchObject({ askedDoctors: null, offers: null, nextTierAt: null });
  const elsewhere = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  expect((await offer(["third"], elsewhere)).code).toBe("NOT_FOUND");
  expect((await offer(["third"], keys.third)).code).toBe("NOT_ALLOWED");
  const { offers } = (await lineWeek()) as { offers: Seen[] };
  const { identifier } = offers[0]!;
  expect((await answerTo(identifier, true, keys.third)).code).toBe("NOT_FOUND");
  expect((await answerTo(identifier, true, planner)).code).toBe("NOT_ALLOWED");
});

it("tells of weeks that were given up, by whom and how they stand, never why", async () => {
  await mutate(`bookWeek(${at}, doctor: "one")`);
  await mutate(`withdrawWeek(${at})`, keys.one);
  await offer(["other"]);
  const withdrawals = async (key: string) =>
    (
      await gateway.ask(
        `{ withdrawals(from: "2024-W27", weeks: 8) { withdrawnAt doctor { identifier }
             lineWeek { week state doctor { identifier } offers { state } } } }`,
        { key },
      )
    ).data?.withdrawals;
  const given = { withdrawnAt: expect.any(String), doctor: { identifier: "one" } };
  const open = { week: "2024-W30", state: "UNCOVERED", doctor: null, offers: [{ state: "ASKED" }] };
  expect(await withdrawals(planner)).toEqual([{ ...given, lineWeek: open }]);
  await answer("other", true);
  expect(await withdrawals(planner)).toMatchObject([
    { lineWeek: { state: "COVERED", doctor: { identifier: "other" } } },
  ]);
  expect(await withdrawals(await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" }))).toEqual([]);
  expect(await withdrawals(keys.one)).toBeNull();
});
