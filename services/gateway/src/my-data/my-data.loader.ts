import type { Context } from "../context.ts";
import { loadAbouts } from "../audit/audit.loader.ts";

/** All that the network holds of a doctor, as plain data: what is hers to take away. */
export async function loadPersonalData(doctorId: string, context: Context) {
  const { database } = context;
  const doctor = await database.doctor.findUnique({
    where: { id: doctorId },
    include: {
      statuses: { omit: { doctorId: true }, orderBy: { from: "asc" } },
      documents: { omit: { doctorId: true }, orderBy: { kind: "asc" } },
      preferences: { omit: { doctorId: true }, orderBy: { centreId: "asc" } },
      availability: { omit: { doctorId: true }, orderBy: { week: "asc" } },
      assignments: { omit: { id: true, doctorId: true }, orderBy: { week: "asc" } },
      feedback: { omit: { doctorId: true, reportedBy: true }, orderBy: { week: "asc" } },
      swapsMade: { omit: { id: true, fromDoctorId: true, toDoctorId: true }, orderBy: { id: "asc" } },
      swapsAsked: { omit: { id: true, fromDoctorId: true, toDoctorId: true }, orderBy: { id: "asc" } },
      weekOffers: { omit: { id: true, doctorId: true }, orderBy: { id: "asc" } },
      letters: {
        select: { kind: true, lineId: true, week: true, state: true, askedAt: true, settledAt: true },
        orderBy: { askedAt: "asc" },
      },
      calendarFeed: { select: { createdAt: true } },
      acceptances: { omit: { doctorId: true }, orderBy: { version: "asc" } },
      apiKeys: { select: { id: true, label: true, createdAt: true, expiresAt: true, revokedAt: true } },
      users: { select: { name: true, email: true, language: true, invitedAt: true, endedAt: true } },
    },
  });
  if (doctor === null) return undefined;
  const lines = await database.auditEvent.findMany({
    where: { doctors: { some: { doctorId } } },
    orderBy: { number: "asc" },
  });
  const abouts = await loadAbouts(lines, context);
  const accesses = lines.map(({ at, actor, action, subject }, index) => ({
    at,
    actor,
    action,
    subject,
    about: (abouts[index] ?? []).filter((about) => about.doctor === doctorId),
  }));
  return { ...doctor, accesses };
}

export type PersonalData = NonNullable<Awaited<ReturnType<typeof loadPersonalData>>>;
