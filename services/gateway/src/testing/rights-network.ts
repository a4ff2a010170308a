import { randomUUID } from "node:crypto";
import { dateOf, type Prisma } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import { mintKey } from "../identity/api-key.ts";
import { schema } from "../schema.ts";
import { networkRights, type Role } from "../shared/rights.ts";
import type { TestGateway } from "./open-gateway.ts";
import { askTogether, cellsOf } from "./rights-cells.ts";
import { fillLetters, fillOffers, fillRecords, fillSwap } from "./rights-records.ts";
import { samplesFrom } from "./rights-samples.ts";

/** The example network with a value in every place that may be empty, and a key for each role. */
export interface FullNetwork {
  readonly keys: Readonly<Record<Role, string | undefined>>;
  /** What the data alone tell of arguments. */
  readonly own: Readonly<Record<string, string>>;
  /** A key of a doctor who may be erased. */
  readonly leaver: () => Promise<{ doctor: string; key: string }>;
  /** A session of the person of a role, to be ended. */
  readonly session: (role: Role) => Promise<string>;
}

const day = (text: string) => dateOf(text as PlainDate);
const later = new Date("2031-01-01T00:00:00Z");
const text = { fr: "essai", en: "trial" };

export async function fillNetwork(gateway: TestGateway): Promise<FullNetwork> {
  const { database } = gateway;
  const { doctorId: doctor } = await database.assignment.findFirstOrThrow({
    where: { lineId: "ajain-1", week: "2023-W46", state: "CONFIRMED" },
  });
  const keyId = await fillRecords(database, doctor);
  await fillSwap(database, doctor);
  await fillOffers(database, doctor);
  await fillLetters(database, doctor);
  const partner = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "REGION", code: "75" }],
  });
  const token = async (userId: string, label = "terminal") => {
    const { id, secretHash, token: written } = mintKey();
    await database.apiKey.create({
      data: { id, secretHash, label, role: "PUBLIC", userId, expiresAt: later },
    });
    return { id, written };
  };
  const personal = async (role: Role) => {
    await database.user.create({
      data: {
        ...{
          id: role,
          name: role,
          email: `${role}@example.org`,
          emailVerified: true,
          role,
          invitedBy: "test",
        },
        ...(role === "DOCTOR" && { doctorId: doctor }),
        ...(role === "COORDINATOR" && { centreId: "ajain" }),
        passkeys: {
          create: { ...{ id: role, name: "clé", publicKey: "", credentialID: role }, ...passkey },
        },
      },
    });
    return (await token(role)).written;
  };
  const keys = {
    PUBLIC: undefined,
    PARTNER: partner,
    DOCTOR: await personal("DOCTOR"),
    COORDINATOR: await personal("COORDINATOR"),
    PLANNER: await personal("PLANNER"),
    ADMIN: await personal("ADMIN"),
  };
  const own = await fillByHand(gateway, { admin: keys.ADMIN, doctor });
  return {
    keys,
    own: { ...own, "Mutation.revokeApiKey(keyId)": `"${keyId}"` },
    leaver: async () => {
      const id = `d-${randomUUID()}`;
      await database.doctor.create({ data: { id, ...leaver } });
      return { doctor: id, key: await gateway.keyFor({ role: "DOCTOR", doctor: id }) };
    },
    session: async (role) => (role in personalRoles ? (await token(role)).id : "none"),
  };
}

const personalRoles = { DOCTOR: 1, COORDINATOR: 1, PLANNER: 1, ADMIN: 1 };
const passkey = { counter: 0, deviceType: "singleDevice", backedUp: false };
// Joins later, so that the figures stay as they were published.
const leaver = { name: "Dr Exemple", joinedOn: day("2024-01-01"), birthYear: 1980, homeDepartment: "23" };

/** What is written through the gateway itself. */
async function fillByHand(gateway: TestGateway, { admin, doctor }: { admin: string; doctor: string }) {
  const { database } = gateway;
  const ask: Ask = async (query) => {
    const answer = await gateway.ask(query, { key: admin });
    if (answer.codes.length > 0) throw new Error(`${query} ${answer.codes.join()}`);
    return answer.data as unknown;
  };
  const mutate: Ask = (mutation) => ask(`mutation ${mutation}`);
  const tenTimes = `[${Array.from({ length: 10 }, () => '{ fr: "essai", en: "trial" }').join(", ")}]`;
  await mutate(`{ saveCharter(input: { from: "2023-01-01", values: ${tenTimes} }) { __typename } }`);
  await mutate(`{ acceptCharter(version: 1, doctor: "${doctor}") { __typename } }`);
  for (const count of [40, 300]) {
    const activity = `line: "ajain-1", week: "2023-W46", consultations: ${count}, unscheduled: 2, homeVisits: 2, remote: 2`;
    await mutate(`{ recordActivity(input: { ${activity} }) { __typename } }`);
    const panel = `centre: "ajain", on: "2023-11-25", registered: ${count + 800}, ald: 40, source: "essai"`;
    await mutate(`{ recordPanelCount(input: { ${panel} }) { __typename } }`);
  }
  const early = 'centre: "ajain", on: "2022-10-31", registered: 300';
  await mutate(`{ recordPanelCount(input: { ${early} }) { __typename } }`);
  await mutate('{ publishSnapshot(asOf: "2023-11-27") { __typename } }');
  await saveOpening(mutate);
  await arrangeMove(gateway, ask);
  const plans = await arrangePlans(database, mutate);
  const named = { doctor: `"${doctor}"`, person: `"${doctor}"`, "Query.doctor(identifier)": `"${doctor}"` };
  const own = { ...plans, ...named, ...aboutDoctor(doctor) };
  return { ...own, ...(await placesOf(ask, own)) };
}

const aboutDoctor = (doctor: string) => ({
  AvailabilityWeek: `Query.doctor(identifier: "${doctor}") > Doctor.availability(from: "2024-W01", weeks: 26)`,
  CharterAcceptance: `Mutation.acceptCharter(version: 1, doctor: "${doctor}")`,
  PersonalExport: `Mutation.exportMyData(doctor: "${doctor}")`,
  PosterConsent: `Mutation.consentToPoster(isGiven: true, doctor: "${doctor}")`,
  Ineligibility: `Query.doctor(identifier: "${doctor}") > Doctor.eligibility > Eligibility.reasons`,
  Reason: `Mutation.bookWeek(line: "ajain-1", week: "2022-W50", doctor: "${doctor}") > RuleRefused.reasons`,
});

type Ask = (query: string) => Promise<unknown>;

async function saveOpening(mutate: Ask): Promise<void> {
  const evidence = '{ since: "2023-11-01", evidence: "essai" }';
  await mutate(`{ saveOpeningProject(input: {
    id: "essai", name: "Essai", inseeCode: "23002", regionCode: "75", candidateSince: "2023-10-01", centre: "ajain"
    plannedOpening: "2024-02-01", premises: ${evidence}, lodging: ${evidence}, vehicle: ${evidence}
    finess: ${evidence}, asaleeNurse: ${evidence}, posts: { role: COORDINATOR, people: 1, since: "2023-11-01" }
    pool: { countedOn: "2023-11-01", supplyWeeks: 40 }
    milestones: { kind: PUBLIC_MEETING, on: "2023-11-01", attendance: 300 } }) { __typename } }`);
  await mutate(
    '{ decideOpening(identifier: "essai", verdict: GO, on: "2023-11-20", despite: true) { __typename } }',
  );
}

/** A week that one doctor alone can take, who has to leave another week that somebody else can take. */
async function arrangeMove({ database }: TestGateway, ask: Ask): Promise<void> {
  const [open, left] = ["2024-W30", "2024-W31"] as const;
  const candidatesIn = async (week: string): Promise<string[]> => {
    const asked = `candidates(line: "ajain-1", week: "${week}")`;
    const { candidates } = (await ask(
      `{ ${asked} { ... on LineWeekCandidates { data { doctor { identifier } } } } }`,
    )) as { candidates: { data: { doctor: { identifier: string } }[] } };
    return candidates.data.map(({ doctor }) => doctor.identifier);
  };
  const [mover] = await candidatesIn(open);
  const other = (await candidatesIn(left)).find((each) => each !== mover);
  await database.doctor.update({ where: { id: mover! }, data: { maxWeeksPerYear: 1, minimumGapWeeks: 0 } });
  await database.availability.deleteMany({ where: { week: open } });
  await database.availability.deleteMany({ where: { week: left, doctorId: { not: other! } } });
  const offers = [open, left].map((week) => ({ doctorId: mover!, week, answer: "YES" as const }));
  const confirmedOn = day("2023-11-01");
  await database.availability.createMany({ data: offers.map((offer) => ({ ...offer, confirmedOn })) });
  await database.assignment.create({
    data: { lineId: "ajain-1", week: left, doctorId: mover!, state: "CONFIRMED" },
  });
}

async function arrangePlans(database: TestGateway["database"], mutate: Ask): Promise<Record<string, string>> {
  const run = async () => {
    const asked = '{ runPlanner(from: "2024-W27", weeks: 1, seed: 1) { ... on Plan { identifier } } }';
    return ((await mutate(asked)) as { runPlanner: { identifier: string } }).runPlanner.identifier;
  };
  const published = await run();
  await mutate(`{ publishPlan(identifier: "${published}") { __typename } }`);
  await mutate('{ cancelWeek(line: "ajain-1", week: "2024-W27", reason: DOCTOR_WITHDREW) { __typename } }');
  const draft = await run();
  const vacancy = {
    ...{ line: "ajain-1", week: "2024-W27", reasons: [{ code: "X", message: text, doctors: 1 }] },
    nearMisses: [{ change: "weekBefore", message: text, doctors: 1 }],
  };
  const { lineId, week, doctorId } = await database.assignment.findFirstOrThrow({
    where: { week: "2024-W27", state: "CONFIRMED" },
  });
  await database.plan.update({
    where: { id: draft },
    data: {
      vacancies: [vacancy] as Prisma.InputJsonArray,
      dropped: [{ line: lineId, week, doctor: doctorId }],
    },
  });
  const failure = { code: "X", message: text };
  const progress = { step: "IMPROVING", round: 1, seats: 1, searched: 1, covered: 1, coverageBound: 1 };
  await database.plannerRun.updateMany({ where: { planId: draft }, data: { failure, progress } });
  const { id } = await database.plannerRun.findFirstOrThrow({ where: { planId: draft } });
  const wayToRun = `Query.plannerRun(identifier: "${id}")`;
  return {
    "Query.plan(identifier)": `"${draft}"`,
    "Query.plannerRun(identifier)": `"${id}"`,
    PlannerRun: wayToRun,
    PlannerRunFailure: `${wayToRun} > PlannerRun.failure`,
    PlannerRunProgress: `${wayToRun} > PlannerRun.progress`,
    "Plan.publishedAt": `Query.plan(identifier: "${published}")`,
    "Plan.takeBackUntil": `Query.plan(identifier: "${published}")`,
  };
}

/** The first place of each list, and the global identifier of the centre. */
async function placesOf(ask: Ask, own: Record<string, string>): Promise<Record<string, string>> {
  const samples = samplesFrom(own);
  const lists = cellsOf(schema, { role: "ADMIN", rights: networkRights, samples }).filter(({ part }) =>
    part.endsWith("(first)"),
  );
  const places = await Promise.all(
    lists.map(async (cell) => {
      const { query, paths } = askTogether([cell]);
      const answer = await ask(query.replace("{ __typename }", "{ edges { cursor } }"));
      const list = paths[0]!.reduce((data, name) => (data as Record<string, unknown>)[name], answer);
      const cursor = `"${(list as { edges: { cursor: string }[] }).edges[0]!.cursor}"`;
      return ["after", "before"].map((name) => [cell.part.replace("first", name), cursor] as const);
    }),
  );
  const { centre } = (await ask('{ centre(identifier: "ajain") { id } }')) as { centre: { id: string } };
  return { ...Object.fromEntries(places.flat()), "Query.node(id)": `"${centre.id}"` };
}
