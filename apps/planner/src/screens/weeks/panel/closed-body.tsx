import { type BoardPlace, useWords } from "@ms/ui";
import { ReopenMutation } from "./panel.query.ts";
import type { Deed } from "../../../deed/use-deed.ts";

/** A week that was closed on purpose: it may be opened again. */
export function ClosedBody({ place, deed }: { place: BoardPlace; deed: Deed }) {
  const { i18n } = useWords();
  return (
    <>
      <p>{i18n._("Aucun médecin n’est attendu cette semaine.")}</p>
      <button
        type="button"
        className="button"
        disabled={deed.state.stage === "running"}
        onClick={() => void deed.run(ReopenMutation, place, { sentence: i18n._("La semaine est rouverte.") })}
      >
        {i18n._("Rouvrir cette semaine")}
      </button>
    </>
  );
}
