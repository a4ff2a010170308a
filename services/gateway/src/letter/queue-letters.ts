import { dateOf, type Prisma } from "@ms/database";
import { gainLetters, type IsoWeek, type LetterKind, lossLetters, type PlainDate } from "@ms/domain";

/** A letter to a doctor about a line in a week: what it says is written when it leaves. */
export interface AskedLetter {
  readonly kind: LetterKind;
  readonly doctor: string;
  readonly line: string;
  readonly week: IsoWeek;
  /** The last day on which an answer counts, where one is asked for. */
  readonly answerBy?: PlainDate | undefined;
}

/** Which letters, about which line-week: all doctors' when none is named. */
interface LetterName {
  readonly kinds: readonly LetterKind[];
  readonly line: string;
  readonly week: IsoWeek;
  readonly doctor?: string | undefined;
}

/** Takes back letters that nobody has tried to send yet; how many. */
export async function dropLetters(
  transaction: Prisma.TransactionClient,
  { kinds, line, week, doctor }: LetterName,
): Promise<number> {
  const { count } = await transaction.letter.updateMany({
    where: {
      ...{ kind: { in: [...kinds] }, lineId: line, week, state: "WAITING", tries: 0 },
      ...(doctor !== undefined && { doctorId: doctor }),
    },
    data: { state: "DROPPED", settledAt: new Date() },
  });
  return count;
}

const oppositesOf = (kind: LetterKind): readonly LetterKind[] => {
  if (gainLetters.includes(kind)) return lossLetters;
  return lossLetters.includes(kind) ? gainLetters : [];
};

/**
 * Has letters sent, in the transaction of what they tell. What undoes a letter that still waits takes it
 * back, and nothing is sent; a doctor's other news waits as long again, so that all leaves together.
 */
export async function queueLetters(
  transaction: Prisma.TransactionClient,
  letters: readonly AskedLetter[],
): Promise<void> {
  const asked: AskedLetter[] = [];
  for (const letter of letters) {
    const kinds = oppositesOf(letter.kind);
    const undone = kinds.length === 0 ? 0 : await dropLetters(transaction, { ...letter, kinds });
    if (undone === 0) asked.push(letter);
  }
  await transaction.letter.createMany({
    data: asked.map(({ kind, doctor, line, week, answerBy }) => ({
      ...{ kind, doctorId: doctor, lineId: line, week },
      ...(answerBy !== undefined && { answerBy: dateOf(answerBy) }),
    })),
    skipDuplicates: true,
  });
  const told = asked.filter(({ kind }) => oppositesOf(kind).length > 0).map(({ doctor }) => doctor);
  if (told.length > 0)
    await transaction.$executeRaw`
      UPDATE "Letter" SET "askedAt" = now()
      WHERE state = 'WAITING' AND tries = 0 AND "doctorId" = ANY(${told})
        AND kind::text = ANY(${[...gainLetters, ...lossLetters]})`;
}
