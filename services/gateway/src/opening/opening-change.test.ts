import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const saving = `mutation ($input: OpeningProjectInput!) {
  saveOpeningProject(input: $input) {
    __typename
    ... on OpeningProject { identifier stage file { lines posts { people } premises { evidence } milestones { kind } } }
    ... on Refusal { code }
    ... on InputRefused { reasons { field code } }
    ... on RuleRefused { reasons { field code } }
  }
}`;
const deciding = `mutation ($identifier: String!, $verdict: OpeningVerdict!, $on: Date, $despite: Boolean) {
  decideOpening(identifier: $identifier, verdict: $verdict, on: $on, despite: $despite) {
    __typename
    ... on OpeningProject { stage file { verdict decidedOn decidedBy } }
    ... on Refusal { code message }
    ... on RuleRefused { reasons { code isOverridable } }
  }
}`;
const evidence = { since: "2023-11-06", evidence: "inventé" };
const project = {
  id: "autre-commune",
  name: "Autre commune inventée",
  inseeCode: "18999",
  regionCode: "24",
  candidateSince: "2023-10-02",
  premises: evidence,
  posts: [
    { role: "COORDINATOR", people: 1, since: "2023-11-06" },
    { role: "MEDICAL_ASSISTANT", people: 1, since: "2023-11-06" },
  ],
  milestones: [{ kind: "SITE_VISIT", on: "2023-10-20" }],
};
const save = async (input: object, key = planner) =>
  (await gateway.ask(saving, { key, variables: { input } })).data.saveOpeningProject;
const decide = async (variables: object, key: string | undefined = planner) =>
  (await gateway.ask(deciding, { key, variables, language: "en" })).data.decideOpening;
const actions = (subject: string) =>
  gateway.database.auditEvent.count({ where: { subject, action: { startsWith: "opening." } } });

it("saves a file whole: the same again changes nothing, and what is left out is taken out", async () => {
  const saved = await save(project);
  expect(saved).toMatchObject({
    identifier: "autre-commune",
    stage: "CANDIDATE",
    file: { lines: 1, premises: { evidence: "inventé" }, posts: [{ people: 1 }, { people: 1 }] },
  });
  expect(await save(project)).toEqual(saved);
  expect(await actions(project.id)).toBe(1);
  const lighter = await save({
    ...project,
    premises: null,
    posts: project.posts.slice(0, 1),
    milestones: [],
  });
  expect(lighter.file).toEqual({ lines: 1, premises: null, posts: [{ people: 1 }], milestones: [] });
  expect(await actions(project.id)).toBe(2);
});

it.each([
  [{ regionCode: "75" }, "InputRefused", [{ field: "regionCode", code: "REGION_ELSEWHERE" }]],
  [{ inseeCode: "20999" }, "InputRefused", [{ field: "inseeCode", code: "NOT_AN_INSEE_CODE" }]],
  [{ lines: 0 }, "InputRefused", [{ field: "lines", code: "OUT_OF_RANGE" }]],
  [
    { premises: { since: "2023-11-06", evidence: " " } },
    "InputRefused",
    [{ field: "premises.evidence", code: "REQUIRED" }],
  ],
  [{ profile: "monthly" }, "RuleRefused", [{ field: "profile", code: "UNKNOWN_PROFILE" }]],
  [{ centre: "nowhere" }, "RuleRefused", [{ field: "centre", code: "UNKNOWN_CENTRE" }]],
  [{ centre: "ajain" }, "RuleRefused", [{ field: "centre", code: "CENTRE_ELSEWHERE" }]],
])("refuses a file with %j at its field, and saves nothing of it", async (changed, kind, reasons) => {
  const refused = await save({ ...project, id: "refused", ...changed });
  expect(refused).toMatchObject({ __typename: kind, reasons });
  expect(await gateway.database.openingProject.count({ where: { id: "refused" } })).toBe(0);
});

it("refuses a go that comes too early, naming what is not ready, unless it is taken despite that", async () => {
  await save({ ...project, id: "early", inseeCode: "18998" });
  const refused = await decide({ identifier: "early", verdict: "GO" });
  expect(refused).toMatchObject({ __typename: "RuleRefused", code: "NOT_READY" });
  expect(refused.message).toContain("2/7");
  expect(refused.reasons.map(({ code }: { code: string }) => code)).toEqual([
    "NOT_READY",
    ...["DOCTORS", "FINESS", "LODGING", "VEHICLE", "ASALEE_NURSE"].map((each) => `${each}_NOT_MET`),
  ]);
  for (const { isOverridable } of refused.reasons) expect(isOverridable).toBe(true);
  const decided = await decide({ identifier: "early", verdict: "GO", despite: true });
  expect(decided).toMatchObject({ stage: "DECIDED", file: { verdict: "GO", decidedOn: "2023-11-27" } });
  expect(planner.startsWith(decided.file.decidedBy)).toBe(true);
  const log = await gateway.database.auditEvent.findFirstOrThrow({
    where: { action: "opening.decide", subject: "early" },
  });
  expect(JSON.parse(log.content)).toMatchObject({
    actor: decided.file.decidedBy,
    detail: { verdict: "GO", on: "2023-11-27", isDespite: true },
  });
});

it("decides without more ado once all is ready, keeps the first day, and the decision outlives the next save", async () => {
  const ready = {
    ...project,
    id: "ready",
    ...{ premises: evidence, lodging: evidence, vehicle: evidence, finess: evidence, asaleeNurse: evidence },
    pool: { countedOn: "2023-11-20", supplyWeeks: 32 },
  };
  await save(ready);
  const first = await decide({ identifier: "ready", verdict: "GO", on: "2023-11-20" });
  expect(first).toMatchObject({ stage: "DECIDED", file: { decidedOn: "2023-11-20" } });
  expect(await decide({ identifier: "ready", verdict: "GO" })).toEqual(first);
  expect(await save({ ...ready, lodging: null })).toMatchObject({ stage: "DECIDED" });
  expect(await save({ ...ready, candidateSince: "2023-11-21" })).toMatchObject({
    reasons: [{ field: "candidateSince", code: "DECIDED_BEFORE" }],
  });
});

it("turns no decision round unless that is said, and decides nothing before the candidacy", async () => {
  await save({ ...project, id: "turned" });
  expect(await decide({ identifier: "turned", verdict: "NO_GO" })).toMatchObject({ stage: "REFUSED" });
  const refused = await decide({ identifier: "turned", verdict: "GO" });
  expect(refused).toMatchObject({ code: "ALREADY_DECIDED" });
  expect(await decide({ identifier: "turned", verdict: "GO", despite: true })).toMatchObject({
    stage: "DECIDED",
  });
  const early = await decide({ identifier: "turned", verdict: "NO_GO", on: "2023-10-01", despite: true });
  expect(early).toMatchObject({ code: "BEFORE_CANDIDACY", reasons: [{ isOverridable: false }] });
});

it("announces a go from its day on, not before", async () => {
  await save({ ...project, id: "tomorrow" });
  await decide({ identifier: "tomorrow", verdict: "GO", on: "2023-11-28", despite: true });
  const { data } = await gateway.ask('{ openingProject(identifier: "tomorrow") { id } }');
  expect(data.openingProject).toBeNull();
  expect(await decide({ identifier: "nowhere", verdict: "GO" })).toMatchObject({ __typename: "NotFound" });
});

it("links a project to its centre once that stands", async () => {
  const centre = { id: "autre", name: "Autre", inseeCode: "18999", regionCode: "24" };
  await gateway.ask("mutation ($input: OpenCentreInput!) { openCentre(input: $input) { __typename } }", {
    key: planner,
    variables: { input: centre },
  });
  await save({ ...project, centre: "autre" });
  const { data } = await gateway.ask(
    '{ openingProject(identifier: "autre-commune") { centre { identifier } } }',
    { key: planner },
  );
  expect(data.openingProject.centre).toEqual({ identifier: "autre" });
});

it("lets nobody but planners and administrators save or decide", async () => {
  const keys = await Promise.all([
    gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    gateway.keyFor({ role: "COORDINATOR", centre: "charenton" }),
    gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "COMMUNE", code: "18052" }],
    }),
  ]);
  for (const key of [undefined, ...keys]) {
    const variables = { input: { ...project, id: "mine" } };
    const saved = await gateway.ask(saving, { key, variables });
    expect(saved.data.saveOpeningProject).toMatchObject({ __typename: "NotAllowed" });
    const change = { identifier: "charenton", verdict: "NO_GO", despite: true };
    const decided = await gateway.ask(deciding, { key, variables: change });
    expect(decided.data.decideOpening).toMatchObject({ __typename: "NotAllowed" });
  }
  const admin = await gateway.keyFor({ role: "ADMIN" });
  expect(await save(project, admin)).toMatchObject({ __typename: "OpeningProject" });
});
