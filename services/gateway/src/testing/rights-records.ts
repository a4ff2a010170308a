import { dateOf, type PrismaClient } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import { mintKey } from "../identity/api-key.ts";
import { gatewayItself } from "../shared/viewer.ts";

const day = (text: string) => dateOf(text as PlainDate);
const later = new Date("2031-01-01T00:00:00Z");

/** Webhooks of a partner: one to be changed, one to be ended. */
export const webhookIds = {
  kept: "00000000-0000-4000-8000-000000000001",
  ended: "00000000-0000-4000-8000-000000000002",
};

/** What no mutation writes, or not so soon. */
export async function fillRecords(database: PrismaClient, doctor: string): Promise<string> {
  const held = { legalHoldUntil: day("2040-01-01"), legalHoldReason: "essai" };
  const contact = { rpps: "99999999999", phone: "0199999999", email: "essai@example.org", ...held };
  await database.doctor.update({ where: { id: doctor }, data: contact });
  await database.doctorDocument.deleteMany({ where: { doctorId: doctor } });
  // The file is in order again in 2025.
  await database.doctorDocument.createMany({
    data: [
      { doctorId: doctor, kind: "LOCUM_LICENCE", validUntil: day("2023-11-01") },
      { doctorId: doctor, kind: "SECONDARY_ACTIVITY_DECLARATION" },
    ],
  });
  await database.doctorStatusPeriod.create({
    data: { doctorId: doctor, from: day("2025-01-01"), status: "SALARIED" },
  });
  await database.centre.update({ where: { id: "ajain" }, data: { finess: "230000001" } });
  await database.line.update({ where: { id: "ajain-1" }, data: { endsOn: day("2030-12-29") } });
  await database.teamPost.updateMany({ where: { centreId: "ajain" }, data: { to: day("2030-12-31") } });
  const said = { answer: "YES" as const, confirmedOn: day("2023-11-01") };
  await database.availability.upsert({
    where: { doctorId_week: { doctorId: doctor, week: "2024-W45" } },
    update: said,
    create: { doctorId: doctor, week: "2024-W45", ...said },
  });
  const asked = { kind: "PREFERRED" as const };
  await database.centrePreference.upsert({
    where: { doctorId_centreId: { doctorId: doctor, centreId: "ajain" } },
    update: asked,
    create: { doctorId: doctor, centreId: "ajain", ...asked },
  });
  const glad = { centreId: "ajain", wantsToReturn: "YES" as const, answeredOn: day("2023-11-20") };
  await database.feedback.upsert({
    where: { doctorId_week: { doctorId: doctor, week: "2023-W46" } },
    update: glad,
    create: { doctorId: doctor, week: "2023-W46", ...glad },
  });
  const closed = { lineId: "ajain-1", week: "2024-W04" };
  await database.assignment.deleteMany({ where: closed });
  await database.closedWeek.create({ data: { ...closed, reason: "WORKS" } });
  const partner = { siren: "212300205", since: day("2022-10-31") };
  await database.partner.update({ where: { id: "commune-ajain" }, data: partner });
  const holding = {
    person: doctor,
    role: "PIONEER" as const,
    from: day("2022-01-01"),
    to: day("2031-01-01"),
  };
  await database.roleHolding.create({ data: holding });
  await database.user.create({
    data: {
      ...{ id: "spare", name: "essai", email: "spare@example.org", role: "DOCTOR", invitedBy: "test" },
      ...{ doctorId: doctor, endedAt: later },
    },
  });
  const { id, secretHash } = mintKey();
  await database.apiKey.create({
    data: {
      ...{ id, secretHash, label: "essai", role: "PARTNER", partnerId: "commune-ajain" },
      ...{ expiresAt: later, revokedAt: later, lastUsedAt: later, rights: ["audit"], replaces: "ms_0" },
      scopes: { create: { kind: "CENTRE", code: "ajain" } },
    },
  });
  for (const webhookId of Object.values(webhookIds))
    await database.webhook.create({
      data: {
        ...{
          id: webhookId,
          keyId: id,
          url: "https://example.org/",
          sealedSecret: "",
          events: ["CENTRE_OPENED"],
        },
        deliveries: {
          create: {
            ...{ dueAt: later, lastTriedAt: later, lastStatus: 503, lastFault: "TIMEOUT" },
            event: { create: { type: "CENTRE_OPENED", data: {}, isHandedOn: true } },
          },
        },
      },
    });
  await database.$transaction((transaction) =>
    recordChange(transaction, gatewayItself, {
      ...{ action: "centre.open", subject: "essai", detail: { count: 1 } },
      about: [{ doctor, before: { count: 1 }, after: { count: 2 }, read: ["name"] }],
    }),
  );
  return id;
}

/** A letter to a doctor that waits after a fault, and one that has left. */
export async function fillLetters(database: PrismaClient, doctor: string): Promise<void> {
  const about = { lineId: "ajain-1", week: "2024-W30", doctorId: doctor };
  await database.letter.createMany({
    data: [
      { ...about, kind: "WEEK_CONFIRMED", lastFault: "451" },
      { ...about, kind: "WEEK_OFFERED", state: "SENT", settledAt: later },
    ],
  });
}

/** Two doctors, one of them who comes now and is named at the door, have exchanged their weeks. */
export async function fillSwap(database: PrismaClient, doctor: string): Promise<void> {
  const lineId = "ajain-1";
  const where = { lineId, week: "2023-W48", state: "CONFIRMED" as const };
  const { doctorId: other } = await database.assignment.findFirstOrThrow({ where });
  await database.doctor.update({ where: { id: other }, data: { posterConsent: true } });
  const left = { state: "CANCELLED" as const, cancelledOn: day("2023-11-01") };
  await database.assignment.createMany({
    data: [
      { lineId, week: "2023-W48", doctorId: doctor, ...left },
      { lineId, week: "2023-W46", doctorId: other, ...left },
    ],
  });
  await database.swapOffer.create({
    data: {
      ...{ fromDoctorId: other, givenLineId: lineId, givenWeek: "2023-W48", offeredOn: day("2023-11-01") },
      ...{ toDoctorId: doctor, wantedLineId: lineId, wantedWeek: "2023-W46" },
    },
  });
}

/** A week that the doctor gave up, and weeks for which the doctor is asked, as a backup too. */
export async function fillOffers(database: PrismaClient, doctorId: string): Promise<void> {
  const lineId = "ajain-1";
  await database.assignment.create({
    data: {
      ...{ lineId, week: "2024-W31", doctorId, state: "CANCELLED" },
      ...{ cancelledOn: day("2023-11-20"), withdrawnAt: day("2023-11-20") },
    },
  });
  const answeredAt = new Date();
  await database.weekOffer.createMany({
    data: ["2024-W31", "2023-W50"].map((week) => ({
      ...{ lineId, week, doctorId, answerBy: later, state: "DECLINED" as const, answeredAt },
      ...{ kind: "BACKUP" as const, tier: "ready" as const },
    })),
  });
  await database.backupCall.create({ data: { lineId, week: "2023-W50", answerHours: 24, dueAt: later } });
}
