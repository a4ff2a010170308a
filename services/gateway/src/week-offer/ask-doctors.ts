import { plainDate, type Prisma } from "@ms/database";
import { answerHours as hours, type BackupTier, type Text } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import type { Viewer } from "../shared/viewer.ts";
import type { LineWeekName } from "../line-week/mending.commands.ts";
import { ruleRefused } from "../shared/refusal.ts";

const sentences = {
  ANSWER_TIME: {
    fr: `Laissez de ${hours.least} à ${hours.most} heures pour répondre.`,
    en: `Give from ${hours.least} to ${hours.most} hours to answer.`,
  },
  ALREADY_ASKED: {
    fr: "Ce médecin est déjà sollicité pour cette semaine.",
    en: "This doctor is asked for that week already.",
  },
  ALREADY_DECLINED: {
    fr: "Ce médecin a déjà dit non merci pour cette semaine.",
    en: "This doctor has already said no, thank you for that week.",
  },
  NOBODY_TO_ASK: {
    fr: "Il ne reste personne à solliciter pour cette semaine.",
    en: "Nobody is left to be asked for that week.",
  },
  TOO_MANY_DOCTORS: {
    fr: "C’est plus de médecins qu’on n’en sollicite à la fois.",
    en: "These are more doctors than are asked at once.",
  },
  BACKUPS_CALLED: {
    fr: "Les relais sont déjà appelés pour cette semaine.",
    en: "Backups are being called for that week already.",
  },
  OFFER_ANSWERED: {
    fr: "Cette proposition n’attend plus de réponse.",
    en: "This offer does not wait for an answer any more.",
  },
  WEEK_COVERED: {
    fr: "La semaine est déjà couverte, merci.",
    en: "The week is already covered, thank you.",
  },
} satisfies Record<string, Text>;

type Code = keyof typeof sentences;

export const reasonFor = (code: Code, about: Partial<LineWeekName> & { readonly doctor?: string } = {}) => ({
  code,
  message: sentences[code],
  ...about,
});

export const refused = (code: Code, name: Partial<LineWeekName> = {}) => ruleRefused([reasonFor(code, name)]);

/** For what reads a whole network in one transaction. */
export const patience = { maxWait: 30_000, timeout: 60_000 };

export const isAnswerTime = (asked: number): boolean => asked >= hours.least && asked <= hours.most;

/** Asks some doctors for a line-week; whoever is asked for it already is left alone. Call it last: it writes the log. */
export async function askDoctors(
  {
    line,
    week,
    doctors,
    tier,
    answerHours,
  }: LineWeekName & {
    readonly doctors: readonly string[];
    /** The tier of backups; absent for an offer. */
    readonly tier?: BackupTier;
    readonly answerHours: number;
  },
  { transaction, viewer }: { transaction: Prisma.TransactionClient; viewer: Viewer },
): Promise<void> {
  const kind = tier === undefined ? ("OFFER" as const) : ("BACKUP" as const);
  const [{ now }] = await transaction.$queryRaw<[{ now: Date }]>`SELECT now()`;
  const answerBy = new Date(now.getTime() + answerHours * 3_600_000);
  await transaction.weekOffer.createMany({
    data: doctors.map((doctorId) => ({
      ...{ lineId: line, week, doctorId, kind, tier: tier ?? null, askedAt: now, answerBy },
    })),
    skipDuplicates: true,
  });
  const letter = tier === undefined ? ("WEEK_OFFERED" as const) : ("BACKUP_ASKED" as const);
  await queueLetters(
    transaction,
    doctors.map((doctor) => ({ kind: letter, doctor, line, week, answerBy: plainDate(answerBy) })),
  );
  await recordChange(transaction, viewer, {
    action: tier === undefined ? "week.offer" : "week.callBackups",
    subject: `${line} ${week}`,
    right: "bookWeeks",
    detail: { doctors: doctors.length, ...(tier !== undefined && { tier }) },
    about: doctors.map((doctor) => ({ doctor, after: { state: "ASKED" } })),
  });
}
