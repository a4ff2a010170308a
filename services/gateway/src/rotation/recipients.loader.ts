import type { Doctor, Plan, PrismaClient } from "@ms/database";
import { type IsoWeek, type PublicationRecipient, recipientsOfPublication, weekRange } from "@ms/domain";
import { findDifferences, findDoctors } from "./differences.loader.ts";
import { draftOf, placeKey } from "./plan-records.ts";

/** Who is told of a publication, as the database knows the doctor. */
export interface NamedRecipient extends Omit<PublicationRecipient, "doctor"> {
  readonly doctor: Doctor;
}

/** Who would be told if a draft were published, and of what; nobody once it is. */
export async function loadRecipients(plan: Plan, database: PrismaClient): Promise<NamedRecipient[]> {
  if (plan.state !== "DRAFT") return [];
  const weeks = weekRange({ from: plan.fromWeek as IsoWeek, count: plan.weeks });
  const [differences, plannedWeeks, proposed] = await Promise.all([
    findDifferences(plan, database),
    database.plannedWeek.findMany({ where: { planId: plan.id } }),
    database.assignment.findMany({ where: { week: { in: weeks }, state: "PROPOSED" } }),
  ]);
  const stands = new Set(proposed.map(({ lineId, week, doctorId }) => `${lineId} ${week} ${doctorId}`));
  const { given } = draftOf({ plannedWeeks, dropped: [] });
  const proposals = given.filter((each) => stands.has(placeKey(each)));
  const recipients = recipientsOfPublication({ differences, proposals });
  const doctors = await findDoctors(
    recipients.map(({ doctor }) => doctor),
    database,
  );
  return recipients.map(({ doctor, news }) => ({ doctor: doctors.get(doctor)!, news }));
}
