import { answerHours } from "@ms/domain";
import { type BoardPlace, useWords } from "@ms/ui";
import { useState } from "react";
import type { Deed } from "../deed/use-deed.ts";
import { CallBackupsMutation, OfferToAvailableMutation } from "./offers.query.ts";
import "./offers.css";

/** From a hole of this week to one of next season. */
const hoursOffered = [4, 12, answerHours.usual, 72, 168];

/** Asks several doctors at once for an open week: all who are available, or backups tier by tier. */
export function AskDoctors({
  place,
  isCalling,
  deed,
}: {
  place: BoardPlace;
  /** Whether backups are being called already. */
  isCalling: boolean;
  deed: Deed;
}) {
  const { i18n } = useWords();
  const [hours, setHours] = useState<number>(answerHours.usual);
  const isBusy = deed.state.stage === "running";
  const variables = { ...place, answerHours: hours };
  return (
    <div className="ask-doctors">
      <label className="field">
        {i18n._("Réponse attendue sous")}
        <select value={hours} onChange={({ target }) => setHours(Number(target.value))}>
          {hoursOffered.map((each) => (
            <option key={each} value={each}>
              {each < 48
                ? i18n._("{hours} heures", { hours: each })
                : i18n._("{days} jours", { days: each / 24 })}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() =>
          void deed.run(OfferToAvailableMutation, variables, {
            sentence: i18n._("Semaine proposée à tous les médecins disponibles."),
          })
        }
      >
        {i18n._("Demander à tous les disponibles")}
      </button>
      {!isCalling && (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() =>
            void deed.run(CallBackupsMutation, variables, {
              sentence: i18n._("Les relais sont appelés ; le rang suivant le sera sans réponse."),
            })
          }
        >
          {i18n._("Appeler les relais")}
        </button>
      )}
    </div>
  );
}
