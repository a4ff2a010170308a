import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const partnerOf = (kind: "NETWORK" | "REGION" | "DEPARTMENT" | "COMMUNE" | "CENTRE", code: string) =>
  gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes: [{ kind, code }] });

interface Seen {
  readonly identifier: string;
  readonly stage: string;
  readonly file: object | null;
}
const list = "{ openingProjects { totalCount edges { node { identifier stage file { candidateSince } } } } }";
async function seenBy(key?: string): Promise<{ total: number; projects: Seen[] }> {
  const { totalCount, edges } = (await gateway.ask(list, { key })).data.openingProjects;
  return { total: totalCount, projects: edges.map(({ node }: { node: Seen }) => node) };
}
const announced = { identifier: "charenton", stage: "DECIDED", file: null };

it("announces to the public, doctors and coordinators what is decided, and nothing of its file", async () => {
  const keys = [
    undefined,
    await gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    await partnerOf("DEPARTMENT", "87"),
  ];
  for (const key of keys) expect(await seenBy(key)).toEqual({ total: 1, projects: [announced] });
  const { data } = await gateway.ask(
    '{ openingProject(identifier: "charenton") { name inseeCode departmentCode regionCode plannedOpening centre { identifier } } }',
  );
  expect(data.openingProject).toEqual({
    name: "Charenton-du-Cher",
    inseeCode: "18052",
    departmentCode: "18",
    regionCode: "24",
    plannedOpening: "2024-02-06",
    centre: { identifier: "charenton" },
  });
});

it.each([
  ["COMMUNE", "23999", ["commune-inventee"]],
  ["DEPARTMENT", "23", ["commune-inventee"]],
  ["REGION", "24", ["charenton"]],
  ["CENTRE", "charenton", ["charenton"]],
  ["NETWORK", "", ["charenton", "commune-inventee"]],
] as const)("opens to a partner of %s “%s” the whole files of %j only", async (kind, code, own) => {
  const { projects } = await seenBy(await partnerOf(kind, code));
  const isOpen = ({ file }: Seen) => file !== null;
  expect(projects.filter(isOpen).map(({ identifier }) => identifier)).toEqual(own);
  expect(projects.filter((each) => !isOpen(each))).toEqual(
    (own as readonly string[]).includes("charenton") ? [] : [announced],
  );
});

it("answers for a candidacy that is not announced as for one that does not exist, by every way in", async () => {
  const known = await gateway.ask('{ openingProject(identifier: "commune-inventee") { id } }', {
    key: planner,
  });
  const { id } = known.data.openingProject;
  const absent = Buffer.from("OpeningProject:nowhere").toString("base64");
  for (const key of [undefined, await partnerOf("COMMUNE", "18052")]) {
    const { data } = await gateway.ask(
      `{ known: node(id: "${id}") { id } absent: node(id: "${absent}") { id }
        a: openingProject(identifier: "commune-inventee") { id } b: openingProject(identifier: "nowhere") { id } }`,
      { key },
    );
    expect(data).toEqual({ known: null, absent: null, a: null, b: null });
  }
});

it("says what is ready and what is not, with its evidence, on the network's day or another", async () => {
  const { data } = await gateway.ask(
    `{ openingProject(identifier: "charenton") { file {
        lines verdict decidedOn decidedBy premises { since } lodging { evidence } pool { supplyWeeks }
        milestones { kind on attendance }
        readiness { on verdict supplyRatio criteria { criterion label { fr en } isMet evidence { fr } since } }
        before: readiness(on: "2023-10-16") { criteria { criterion isMet } } } } }`,
    { key: planner },
  );
  const { readiness, before, ...file } = data.openingProject.file;
  expect(file).toMatchObject({
    lines: 1,
    verdict: "GO",
    decidedOn: "2023-07-10",
    decidedBy: "gateway",
    premises: null,
    lodging: { evidence: "Exemple inventé : convention de logement signée avec la commune" },
    milestones: [
      { kind: "PUBLIC_MEETING", on: "2023-06-22", attendance: 300 },
      { kind: "WORKS_STARTED", on: "2023-09-04", attendance: null },
    ],
  });
  const met = ({ criteria }: { criteria: { criterion: string; isMet: boolean }[] }) =>
    criteria.filter(({ isMet }) => isMet).map(({ criterion }) => criterion);
  expect(readiness).toMatchObject({ on: "2023-11-27", verdict: "NO_GO" });
  expect(readiness.supplyRatio).toBeCloseTo(15 / 26, 9);
  expect(met(readiness)).toEqual(["POSTS", "LODGING", "VEHICLE", "ASALEE_NURSE"]);
  expect(met(before)).toEqual(["LODGING"]);
  expect(readiness.criteria[0]).toEqual({
    criterion: "PREMISES",
    label: { fr: "Locaux prêts", en: "Premises ready" },
    isMet: false,
    evidence: null,
    since: null,
  });
});

it("tells a partner of the territory everything but whose key decided", async () => {
  const { data } = await gateway.ask(
    '{ openingProject(identifier: "charenton") { file { verdict decidedBy readiness { verdict } } } }',
    { key: await partnerOf("DEPARTMENT", "18") },
  );
  expect(data.openingProject.file).toEqual({
    verdict: "GO",
    decidedBy: null,
    readiness: { verdict: "NO_GO" },
  });
});
