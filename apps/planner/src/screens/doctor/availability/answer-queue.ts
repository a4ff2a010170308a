import type { Answer } from "./availability.query.ts";

/** Answers by week that have been given here and are not the gateway's yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** Answers that this device keeps for a doctor until they are sent: also when the page closes in between. */
export interface AnswerQueue {
  readonly read: () => Answers;
  readonly give: (week: string, answer: Answer) => void;
  /** Forgets what was sent; what has been answered otherwise in between stays. */
  readonly drop: (sent: Answers) => void;
}

export function openAnswerQueue(doctor: string): AnswerQueue {
  const keptUnder = `answers of ${doctor}`;
  const read = (): Answers => JSON.parse(localStorage.getItem(keptUnder) ?? "{}") as Answers;
  const keep = (answers: Answers): void => localStorage.setItem(keptUnder, JSON.stringify(answers));
  return {
    read,
    give: (week, answer) => keep({ ...read(), [week]: answer }),
    drop: (sent) => {
      const left = Object.entries(read()).filter(([week, answer]) => sent[week] !== answer);
      keep(Object.fromEntries(left));
    },
  };
}
