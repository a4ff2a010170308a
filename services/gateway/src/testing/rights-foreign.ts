import { dateOf } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import { mintKey } from "../identity/api-key.ts";
import type { TestGateway } from "./open-gateway.ts";

const day = (text: string) => dateOf(text as PlainDate);

/** A centre, a doctor and an opening that are nobody's own: neither of the partner's region, nor near the coordinator. */
export async function fillForeign({ database }: TestGateway): Promise<Readonly<Record<string, string>>> {
  const doctor = {
    name: "Dr Exemple Lointain",
    joinedOn: day("2023-01-01"),
    birthYear: 1970,
    homeDepartment: "2A",
  };
  await database.doctor.create({
    data: {
      ...{
        id: "foreign-doctor",
        ...doctor,
        rpps: "88888888888",
        phone: "0188888888",
        email: "loin@example.org",
      },
      documents: { create: { kind: "LOCUM_LICENCE", validUntil: day("2023-11-01") } },
      statuses: { create: { from: day("2020-01-01"), status: "LOCUM" } },
    },
  });
  await database.centre.update({ where: { id: "charenton" }, data: { openedOn: day("2023-11-06") } });
  await database.line.update({
    where: { id: "charenton-1" },
    data: { startsOn: day("2023-11-06"), endsOn: day("2023-12-10") },
  });
  await database.lineTerms.updateMany({
    where: { lineId: "charenton-1" },
    data: { from: day("2023-11-06") },
  });
  const lineId = "charenton-1";
  await database.assignment.deleteMany({ where: { lineId } });
  await database.assignment.createMany({
    data: ["45", "46", "47", "48", "49"].map((week) => ({
      ...{ lineId, week: `2023-W${week}`, doctorId: "foreign-doctor", state: "CONFIRMED" as const },
    })),
  });
  await database.activityWeek.create({ data: { lineId, week: "2023-W46", consultations: 71 } });
  await database.panelCount.create({
    data: { centreId: "charenton", on: day("2023-11-20"), registered: 317, ald: 61 },
  });
  await database.teamPost.create({
    data: { centreId: "charenton", role: "COORDINATOR", from: day("2023-11-06"), people: 2, fte: 2 },
  });
  await database.openingProject.create({
    data: {
      ...{ id: "foreign-opening", name: "Loin", inseeCode: "18052", departmentCode: "18", regionCode: "24" },
      ...{ candidateSince: day("2023-10-01"), profile: "weekly-rotation", lines: 1 },
    },
  });
  const { secretHash } = mintKey();
  await database.apiKey.create({
    data: {
      ...{ id: "foreign-key", secretHash, label: "loin", role: "PARTNER" },
      partnerId: "bouge-ton-coq",
    },
  });
  return identifiers({ centre: "charenton", doctor: "foreign-doctor", opening: "foreign-opening" });
}

/** The values of arguments that name a centre, a doctor and an opening. */
export function identifiers(named: { centre: string; doctor: string; opening: string }) {
  const [centre, doctor, opening] = [named.centre, named.doctor, named.opening].map((id) => `"${id}"`);
  const list = `centre: ${centre!}, from: "2023-W45", weeks: 5, first: 100`;
  return {
    centre: centre!,
    line: `"${named.centre}-1"`,
    doctor: doctor!,
    "Query.centre(identifier)": centre!,
    "Query.doctor(identifier)": doctor!,
    "Query.openingProject(identifier)": opening!,
    "Query.lineWeeks(from)": '"2023-W45"',
    "Query.lineWeeks(weeks)": "5",
    "Line.lineWeeks(from)": '"2023-W45"',
    "Line.lineWeeks(weeks)": "5",
    "Query.activityWeeks(from)": '"2023-W45"',
    LineWeek: `Query.lineWeeks(${list}) > LineWeekConnection.edges > LineWeekEdge.node`,
    ActivityWeek: `Query.activityWeeks(${list}) > ActivityWeekConnection.edges > ActivityWeekEdge.node`,
    CharterAcceptance: `Mutation.acceptCharter(version: 1, doctor: ${doctor!})`,
    PersonalExport: `Mutation.exportMyData(doctor: ${doctor!})`,
    PosterConsent: `Mutation.consentToPoster(isGiven: true, doctor: ${doctor!})`,
    ErasedDoctor: `Mutation.eraseDoctor(doctor: ${doctor!})`,
  };
}
