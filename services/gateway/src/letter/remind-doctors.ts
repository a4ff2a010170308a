import { dateOf, plainDate, type PrismaClient } from "@ms/database";
import { type PlainDate, remindersOfDays } from "@ms/domain";

const patience = { maxWait: 30_000, timeout: 30_000 };

/**
 * Has doctors reminded of their weeks and thanked for them, once for each day that has passed since it was
 * done last: not for what was past when the network began, nor where its clock stands.
 */
export function remindDoctors(database: PrismaClient, today: PlainDate): Promise<void> {
  return database.$transaction(async (transaction) => {
    const [network] = await transaction.$queryRaw<{ remindedUntil: Date | null }[]>`
      SELECT "remindedUntil" FROM "Network" FOR UPDATE`;
    if (network === undefined) return;
    const after = network.remindedUntil === null ? today : plainDate(network.remindedUntil);
    if (network.remindedUntil === null || after < today)
      await transaction.network.updateMany({ data: { remindedUntil: dateOf(today) } });
    const reminders = remindersOfDays({ after, today });
    if (reminders.length === 0) return;
    // Nobody is woken: they leave in the morning.
    await transaction.$executeRaw`
      INSERT INTO "Letter" (kind, "doctorId", "lineId", week, "askedAt")
      SELECT asked.kind::"LetterKind", "doctorId", "lineId", booked.week,
        (${today}::date + time '08:00') AT TIME ZONE 'Europe/Paris'
      FROM "Assignment" AS booked
      JOIN jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb) AS asked(kind text, week char(8)) ON asked.week = booked.week
      WHERE state = 'CONFIRMED'
      ON CONFLICT DO NOTHING`;
  }, patience);
}
