import { plainDate, type Prisma } from "@ms/database";
import { accept, checkErasure, type IsoWeek, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { erasedDigest, newTombstone, nobodysName } from "./erased-identifier.ts";
import { loadPersonalData } from "./my-data.loader.ts";
import { type ExportFormat, writePersonalData } from "./write-personal-data.ts";

/** A doctor's data as a file, once the log has noted who took it away; undefined when there is no such doctor. */
export async function exportDoctor(
  doctorId: string,
  { format, context }: { format: ExportFormat; context: Context },
): Promise<{ fileName: string; content: string } | undefined> {
  const data = await loadPersonalData(doctorId, context);
  if (data === undefined) return undefined;
  await context.database.$transaction((transaction) =>
    recordChange(transaction, context.viewer, {
      action: "doctor.export",
      subject: format,
      right: "personalExport",
      about: [{ doctor: data.id, read: ["everything"] }],
    }),
  );
  return { fileName: `${data.id}.${format.toLowerCase()}`, content: writePersonalData(data, format) };
}

/**
 * Erases a doctor: what is left is a tombstone under a new identifier, known to the figures alone.
 * Refused while a week to come or a legal hold stands.
 */
export async function eraseDoctor(
  doctorId: string,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ tombstone: string }, Refusal>> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
      const doctor = await transaction.doctor.findUnique({
        where: { id: doctorId, erasedAt: null },
        include: { assignments: { select: { week: true, state: true, lineId: true } } },
      });
      if (doctor === null) return { ok: false, refusal: notFound("doctor") };
      const refusals = checkErasure({
        assignments: doctor.assignments.map(({ week, state }) => ({ week: week as IsoWeek, state })),
        legalHoldUntil: doctor.legalHoldUntil === null ? undefined : plainDate(doctor.legalHoldUntil),
        today,
      });
      if (refusals.length > 0) return ruleRefused(refusals);
      const tombstone = newTombstone();
      await forget(transaction, doctorId, tombstone);
      await recordChange(transaction, viewer, {
        action: "doctor.erase",
        subject: tombstone,
        right: "erasure",
      });
      return accept({ tombstone });
    },
    { maxWait: 30_000, timeout: 60_000 },
  );
}

/** What says who the doctor is goes; what the figures are counted from stays, under the tombstone's name. */
async function forget(transaction: Prisma.TransactionClient, doctorId: string, tombstone: string) {
  const own = { where: { doctorId } };
  await transaction.availability.deleteMany(own);
  await transaction.centrePreference.deleteMany(own);
  await transaction.calendarFeed.deleteMany(own);
  await transaction.weekOffer.deleteMany(own);
  await transaction.letter.deleteMany(own);
  await transaction.swapOffer.deleteMany({
    where: { OR: [{ fromDoctorId: doctorId }, { toDoctorId: doctorId }] },
  });
  await transaction.charterAcceptance.deleteMany(own);
  await transaction.roleHolding.deleteMany({ where: { person: doctorId } });
  await transaction.apiKey.deleteMany({ where: { OR: [{ doctorId }, { user: { doctorId } }] } });
  await transaction.user.deleteMany(own);
  await transaction.doctorKey.deleteMany(own);
  await transaction.auditedDoctor.deleteMany(own);
  await transaction.erasedIdentifier.createMany({
    data: [{ digest: erasedDigest(doctorId) }],
    skipDuplicates: true,
  });
  await transaction.doctor.update({
    where: { id: doctorId },
    data: {
      id: tombstone,
      name: nobodysName,
      rpps: null,
      phone: null,
      email: null,
      posterConsent: false,
      legalHoldUntil: null,
      legalHoldReason: null,
      erasedAt: new Date(),
    },
  });
  // The weeks and answers have followed their doctor's new name; what was kept as text has not.
  await transaction.$executeRaw`
    DELETE FROM "FactRevision" WHERE kind = 'FEEDBACK' AND before ->> 'doctorId' IN (${doctorId}, ${tombstone})`;
  const quoted = [JSON.stringify(doctorId), JSON.stringify(tombstone)] as const;
  await transaction.$executeRaw`
    UPDATE "Plan" SET vacancies = replace(vacancies::text, ${quoted[0]}, ${quoted[1]})::jsonb,
      dropped = replace(dropped::text, ${quoted[0]}, ${quoted[1]})::jsonb,
      undo = replace(undo::text, ${quoted[0]}, ${quoted[1]})::jsonb
    WHERE position(${quoted[0]} IN concat(vacancies, dropped, undo)) > 0`;
  await transaction.$executeRaw`
    UPDATE "Rollup" SET parts = replace(parts::text, ${quoted[0]}, ${quoted[1]})::jsonb
    WHERE position(${quoted[0]} IN parts::text) > 0`;
}
