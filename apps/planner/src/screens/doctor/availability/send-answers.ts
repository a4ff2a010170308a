import type { Client } from "@urql/core";
import type { AnswerQueue } from "./answer-queue.ts";
import { AnswerMutation } from "./availability.query.ts";

/** What came of sending: nothing to send; not judged yet; or judged, with the sentence of a refusal. */
export type Sent = "nothing" | "kept" | { readonly refusal: string | undefined };

/** Where pages of the same device wait for each other; an unprotected connection has no such place. */
const alone = (name: string, act: () => Promise<Sent>): Promise<Sent> =>
  "locks" in navigator ? navigator.locks.request(name, act) : act();

/** Sends all that is queued; of several pages that are open on a device, one does. */
export const sendAnswers = (queue: AnswerQueue, client: Client): Promise<Sent> =>
  alone(queue.name, async () => {
    const answers = queue.read();
    const all = Object.entries(answers).map(([week, answer]) => ({ week, answer }));
    if (all.length === 0) return "nothing";
    const { data } = await client.mutation(AnswerMutation, { answers: all }).toPromise();
    const done = data?.done;
    if (done?.__typename !== "AnsweredAvailability" && done?.__typename !== "RuleRefused") return "kept";
    // What a rule refuses is not sent again: the reader sees what stands, and why.
    queue.drop(answers);
    return { refusal: "message" in done ? done.message : undefined };
  });
