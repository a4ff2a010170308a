import { dateOf, type PrismaClient } from "@ms/database";
import { departmentOf, lineId, type NetworkFacts } from "@ms/domain";

const idOf = ({ centre, line }: { readonly centre: string; readonly line: number }): string =>
  lineId({ centre, number: line });

/**
 * Saves the invented facts that weeks and doctors are counted from; a doctor's second place in a week
 * is left out, and so is one in a closed week.
 */
export async function saveFacts(database: PrismaClient, facts: NetworkFacts): Promise<void> {
  await database.centre.createMany({
    data: facts.centres.map(({ id, name, inseeCode, regionCode, profile, openedOn }) => ({
      id,
      name,
      inseeCode,
      departmentCode: departmentOf(inseeCode),
      regionCode,
      profile,
      openedOn: openedOn === undefined ? null : dateOf(openedOn),
    })),
  });
  await database.line.createMany({
    data: facts.lines.map(({ centre, number, startsOn, mode }) => ({
      id: lineId({ centre, number }),
      centreId: centre,
      number,
      startsOn: dateOf(startsOn),
      mode,
    })),
  });
  await database.doctor.createMany({
    data: facts.doctors.map(({ id, joinedOn, birthYear, homeDepartment }) => ({
      id,
      name: `Docteur Inventé ${id}`,
      joinedOn: dateOf(joinedOn),
      birthYear,
      homeDepartment,
    })),
  });
  const closures = facts.closedWeeks ?? [];
  const taken = new Set(closures.map(({ week, ...seat }) => `${idOf(seat)} ${week}`));
  const isFree = ({ doctor, week, state, ...seat }: NetworkFacts["assignments"][number]): boolean => {
    if (state === "CANCELLED") return true;
    if (taken.has(`${idOf(seat)} ${week}`) || taken.has(`${doctor} ${week}`)) return false;
    taken.add(`${doctor} ${week}`);
    return true;
  };
  await database.assignment.createMany({
    data: facts.assignments.filter(isFree).map(({ doctor, week, state, ...seat }) => ({
      lineId: idOf(seat),
      week,
      doctorId: doctor,
      state,
    })),
  });
  await database.activityWeek.createMany({
    data: facts.activityWeeks.map(({ week, consultations, ...seat }) => ({
      lineId: idOf(seat),
      week,
      consultations,
    })),
  });
  await database.closedWeek.createMany({
    data: closures.map(({ week, ...seat }) => ({
      lineId: idOf(seat),
      week,
      reason: "HOLIDAYS" as const,
    })),
  });
}
