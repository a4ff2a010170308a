import type { Answer } from "./availability.query.ts";

/** Answers by week that have been given here and are not the gateway's yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** Answers that this device keeps for a doctor until they are sent: also when the page closes in between. */
export interface AnswerQueue {
  readonly name: string;
  readonly read: () => Answers;
  readonly give: (week: string, answer: Answer) => void;
  /** Forgets what was sent; what has been answered otherwise in between stays. */
  readonly drop: (sent: Answers) => void;
}

const nameOf = (doctor: string): string => `answers of ${doctor}`;

/** Forgets the answers that others than a doctor have given here. */
export function forgetQueues({ except }: { except: string | null }): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(nameOf("")) && (except === null || name !== nameOf(except)))
      localStorage.removeItem(name);
}

export function openAnswerQueue(doctor: string): AnswerQueue {
  const keptUnder = nameOf(doctor);
  const read = (): Answers => JSON.parse(localStorage.getItem(keptUnder) ?? "{}") as Answers;
  const keep = (answers: Answers): void => localStorage.setItem(keptUnder, JSON.stringify(answers));
  return {
    name: keptUnder,
    read,
    give: (week, answer) => keep({ ...read(), [week]: answer }),
    drop: (sent) => {
      const left = Object.entries(read()).filter(([week, answer]) => sent[week] !== answer);
      keep(Object.fromEntries(left));
    },
  };
}
