import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { type Answers, openAnswerQueue } from "./answer-queue.ts";
import { type Answer, AnswerMutation } from "./availability.query.ts";

/** What becomes of the answers given here: sent at once, or kept until the gateway can be reached. */
export type Sending =
  | { readonly stage: "idle" | "sending" | "waiting" }
  | { readonly stage: "refused"; readonly sentence: string };

const pause = 15_000;

/** Takes a doctor's answers, keeps them on this device, and sends them; again until they have arrived. */
export function useAnswers(
  doctor: string,
  onSent: () => void,
): {
  /** What was answered here, sent or not; and what of it is not sent. */
  given: Answers;
  pending: Answers;
  sending: Sending;
  give: (week: string, answer: Answer) => void;
} {
  const client = useClient();
  const queue = useMemo(() => openAnswerQueue(doctor), [doctor]);
  const [pending, setPending] = useState(queue.read);
  const [given, setGiven] = useState(queue.read);
  const [sending, setSending] = useState<Sending>({ stage: "idle" });
  const isSending = useRef(false);

  const send = useCallback(async (): Promise<void> => {
    const answers = queue.read();
    const all = Object.entries(answers).map(([week, answer]) => ({ week, answer }));
    if (isSending.current || all.length === 0) return;
    isSending.current = true;
    setSending({ stage: "sending" });
    const { data, error } = await client.mutation(AnswerMutation, { answers: all }).toPromise();
    isSending.current = false;
    if (error?.networkError !== undefined) {
      setSending({ stage: "waiting" });
      return;
    }
    // What is refused is not sent again: the reader sees what stands, and why.
    queue.drop(answers);
    setPending(queue.read());
    const sentence = error?.message ?? (data?.done && "message" in data.done ? data.done.message : undefined);
    if (sentence !== undefined) setGiven(queue.read());
    setSending(sentence === undefined ? { stage: "idle" } : { stage: "refused", sentence });
    onSent();
    void send();
  }, [client, queue, onSent]);

  useEffect(() => {
    void send();
    const again = (): void => void send();
    const timer = setInterval(again, pause);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [send]);

  const give = useCallback(
    (week: string, answer: Answer) => {
      queue.give(week, answer);
      setPending(queue.read());
      setGiven((before) => ({ ...before, [week]: answer }));
      void send();
    },
    [queue, send],
  );
  return { given, pending, sending, give };
}
