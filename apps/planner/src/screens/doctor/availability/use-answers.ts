import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import type { Reader } from "../../../reader.ts";
import { type Answers, openAnswerQueue } from "./answer-queue.ts";
import type { Answer } from "./availability.query.ts";
import { sendAnswers } from "./send-answers.ts";

/** What becomes of the answers given here: sent at once, or kept until the gateway can be reached. */
export type Sending =
  | { readonly stage: "idle" | "sending" | "waiting" }
  | { readonly stage: "refused"; readonly sentence: string };

const pause = 5_000;

/** Takes a doctor's answers, keeps them on this device, and sends them; again until they have arrived. */
export function useAnswers(
  { doctor = "", isKept }: Pick<Reader, "doctor" | "isKept">,
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
    if (isSending.current || Object.keys(queue.read()).length === 0) return;
    isSending.current = true;
    setSending({ stage: "sending" });
    // Nobody has said yet whether it is still the same doctor who is signed in.
    const sent = isKept ? "kept" : await sendAnswers(queue, client);
    isSending.current = false;
    setPending(queue.read());
    if (sent === "kept") {
      setSending({ stage: "waiting" });
      return;
    }
    const refusal = sent === "nothing" ? undefined : sent.refusal;
    if (refusal !== undefined) setGiven(queue.read());
    setSending(refusal === undefined ? { stage: "idle" } : { stage: "refused", sentence: refusal });
    onSent();
    void send();
  }, [client, queue, isKept, onSent]);

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
