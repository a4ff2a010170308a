import { useWords } from "@ms/ui";
import { openAnswerQueue } from "../screens/doctor/availability/answer-queue.ts";
import type { Entry } from "./use-entry.ts";

/** The way out; a doctor whose answers have not been sent is asked once more. */
export function SignOutButton({ entry, doctor }: { entry: Entry; doctor: string | undefined }) {
  const { i18n } = useWords();
  const leave = () => {
    const unsent = doctor === undefined ? {} : openAnswerQueue(doctor).read();
    const question = i18n._("Des réponses ne sont pas encore envoyées, et seraient perdues. Sortir ?");
    if (Object.keys(unsent).length === 0 || confirm(question)) void entry.leave();
  };
  return (
    <button type="button" onClick={leave}>
      {i18n._("Sortir")}
    </button>
  );
}
