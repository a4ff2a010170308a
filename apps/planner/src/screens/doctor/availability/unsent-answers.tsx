import { useWords } from "@ms/ui";
import type { Reader } from "../../../reader.ts";
import { useAnswers } from "./use-answers.ts";

const ignore = (): void => undefined;

/** What a doctor has said about coming weeks, and left unsent, is sent from here too. */
export function UnsentAnswers({ reader }: { reader: Reader }) {
  const { i18n } = useWords();
  const { sending } = useAnswers(reader, ignore);
  return (
    <div role="status">
      {sending.stage === "waiting" && (
        <p className="caution">
          {i18n._("Pas de réseau : vos réponses sont gardées ici, et seront envoyées dès son retour.")}
        </p>
      )}
      {sending.stage === "refused" && <p className="caution">{sending.sentence}</p>}
    </div>
  );
}
