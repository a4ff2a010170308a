import type { Gateway } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { type Hands, mouse } from "./hands.ts";

/** A line in a week. */
export interface Place {
  readonly line: {
    readonly identifier: string;
    readonly number: number;
    readonly centre: { readonly name: string };
  };
  readonly week: string;
}

interface Asked {
  readonly gateway: Gateway;
}

const ask = async <Data>(
  query: string,
  { gateway, as = "planner" }: Asked & { as?: keyof Gateway["keys"] },
): Promise<Data> => (await gateway.ask(query, gateway.keys[as])) as Data;

/** The weeks of a time that want a doctor. */
export async function holesOf(span: string, stage: Asked): Promise<Place[]> {
  const { lineWeeks } = await ask<{ lineWeeks: { edges: { node: Place }[] } }>(
    `{ lineWeeks(${span}, state: UNCOVERED, first: 100) { edges { node {
         week line { identifier number centre { name } } } } } }`,
    stage,
  );
  return lineWeeks.edges.map(({ node }) => node);
}

/** Who could take a week, the best first. */
export async function candidatesFor({ line, week }: Place, stage: Asked): Promise<string[]> {
  const { candidates } = await ask<{ candidates: { data: { doctor: { identifier: string } }[] } }>(
    `{ candidates(line: "${line.identifier}", week: "${week}") {
         ... on LineWeekCandidates { data { doctor { identifier } } } } }`,
    stage,
  );
  return candidates.data.map(({ doctor }) => doctor.identifier);
}

/** Who has a week. */
export async function doctorOf({ line, week }: Place, stage: Asked): Promise<string | undefined> {
  const { lineWeeks } = await ask<{
    lineWeeks: { edges: { node: Place & { doctor: { identifier: string } | null } }[] };
  }>(
    `{ lineWeeks(from: "${week}", weeks: 1, first: 100) { edges { node {
         week line { identifier number centre { name } } doctor { identifier } } } } }`,
    stage,
  );
  return lineWeeks.edges.find(({ node }) => node.line.identifier === line.identifier)?.node.doctor
    ?.identifier;
}

/** Two open weeks of the half-year from one, each given to a doctor who could have either. */
export async function twoWeeks(
  from: string,
  stage: Asked,
): Promise<{ places: [Place, Place]; doctors: [string, string] }> {
  const holes = await holesOf(`from: "${from}", weeks: 26`, stage);
  const able = await Promise.all(holes.map((hole) => candidatesFor(hole, stage)));
  const pairs = holes.flatMap((one, index) =>
    holes.slice(index + 1).map((other, next) => {
      const doctors = able[index]!.filter((doctor) => able[index + 1 + next]!.includes(doctor));
      return { places: [one, other] as [Place, Place], doctors };
    }),
  );
  const pair = pairs.find(({ places, doctors }) => doctors.length > 1 && places[0].week !== places[1].week)!;
  const doctors = pair.doctors.slice(0, 2) as [string, string];
  for (const [index, { line, week }] of pair.places.entries())
    await ask(
      `mutation { bookWeek(line: "${line.identifier}", week: "${week}", doctor: "${doctors[index]!}") { __typename } }`,
      stage,
    );
  return { places: pair.places, doctors };
}

/** A key of a doctor's. */
export async function keyOf(doctor: string, { gateway }: Asked): Promise<string> {
  const { issueApiKey } = await ask<{ issueApiKey: { token: string } }>(
    `mutation { issueApiKey(input: { role: DOCTOR, label: "téléphone", doctor: "${doctor}", scopes: [] }) {
       ... on IssuedKey { token } } }`,
    { gateway, as: "admin" },
  );
  return issueApiKey.token;
}

/** A doctor's phone, at the doctor's weeks. */
export async function phoneOf(
  doctor: string,
  { gateway, page, hands = mouse }: Asked & { page: Page; hands?: Hands },
): Promise<Page> {
  const browser = page.context().browser()!;
  const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await phone.goto(`${gateway.url}/planner/`);
  await hands.write(phone.getByLabel("Votre clé"), await keyOf(doctor, { gateway }));
  await hands.press(phone.getByRole("button", { name: "Entrer" }));
  await phone.getByRole("heading", { level: 1, name: "Mes semaines" }).waitFor();
  return phone;
}
