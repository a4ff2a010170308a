/** An answer that was read earlier. */
export interface KeptAnswer {
  readonly answer: unknown;
  /** When it was read, in ISO 8601. */
  readonly readAt: string;
}

interface Kept {
  readonly doctor: string;
  /** By the name of the question. */
  readonly answers: Readonly<Record<string, KeptAnswer>>;
}

// The sign-in page forgets what stands under this name, whoever comes or goes.
const keptUnder = "kept";

/** As long as a session: who has been away for longer signs in first. */
const longest = 7 * 24 * 60 * 60 * 1000;

const isFresh = ({ readAt }: KeptAnswer): boolean => Date.now() - Date.parse(readAt) < longest;

const read = (): Kept | undefined =>
  (JSON.parse(localStorage.getItem(keptUnder) ?? "null") as Kept | null) ?? undefined;

/** Whose answers this device keeps. */
export const keptDoctor = (): string | undefined => read()?.doctor;

/** What was last answered to a question, for a week at most. */
export function keptAnswer(question: string): KeptAnswer | undefined {
  const kept = read()?.answers[question];
  return kept !== undefined && isFresh(kept) ? kept : undefined;
}

/** Keeps answers for this doctor from now on, and those of nobody else. */
export function keepFor(doctor: string): void {
  if (keptDoctor() !== doctor)
    localStorage.setItem(keptUnder, JSON.stringify({ doctor, answers: {} } satisfies Kept));
}

/** Keeps an answer, if answers are kept for anybody. */
export function keepAnswer(question: string, answer: unknown): void {
  const kept = read();
  if (kept === undefined) return;
  const answers = { ...kept.answers, [question]: { answer, readAt: new Date().toISOString() } };
  localStorage.setItem(keptUnder, JSON.stringify({ ...kept, answers } satisfies Kept));
}

export const forgetAnswers = (): void => localStorage.removeItem(keptUnder);
