import { type IsoWeek, mondayOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type SubmitEvent, useCallback, useEffect, useId, useRef } from "react";
import type { Run } from "./draft.query.ts";
import { RunProgress } from "./run-progress.tsx";
import { useRun } from "./use-run.ts";

const horizons = [12, 26, 52];

/** Compléter le brouillon: searches doctors for the open weeks of a period; what is found is a draft. */
export function CompleteDraft({
  first,
  onDraft,
}: {
  /** The first week to look for doctors. */
  first: IsoWeek;
  onDraft: (from: IsoWeek) => void;
}) {
  const { i18n, date, week: weekLabel } = useWords();
  const id = useId();
  const end = useCallback(
    ({ plan }: Run) => {
      if (plan !== null) onDraft(plan.from as IsoWeek);
    },
    [onDraft],
  );
  const { reading, start, keep, giveUp } = useRun(end);
  const begin = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const weeks = Number(new FormData(event.currentTarget).get("weeks"));
    start({ from: first, weeks });
  };
  const isBusy = reading.stage === "starting" || reading.stage === "under way";
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // A search that goes on is not left out of sight.
    if (reading.stage === "under way" && details.current !== null) details.current.open = true;
  }, [reading.stage]);
  return (
    <details ref={details} className="complete-draft">
      <summary className="button">{i18n._("Compléter le brouillon")}</summary>
      <form onSubmit={begin}>
        <label className="field" htmlFor={id}>
          {i18n._("Chercher des médecins à partir de {week}, le {monday}", {
            week: weekLabel(first),
            monday: date(mondayOf(first), "full"),
          })}
          <select id={id} name="weeks" defaultValue={26} disabled={isBusy}>
            {horizons.map((weeks) => (
              <option key={weeks} value={weeks}>
                {i18n._("sur {weeks} semaines", { weeks })}
              </option>
            ))}
          </select>
        </label>
        <p>{i18n._("Les semaines confirmées ou figées ne bougent pas. Rien n’est publié.")}</p>
        <button type="submit" className="button primary" disabled={isBusy}>
          {i18n._("Lancer la recherche")}
        </button>
      </form>
      <RunProgress reading={reading} onKeep={keep} onGiveUp={giveUp} />
    </details>
  );
}
