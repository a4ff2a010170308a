import { useWords } from "@ms/ui";
import type { Run } from "./draft.query.ts";
import type { RunReading } from "./use-run.ts";

interface RunProgressProps {
  readonly reading: RunReading;
  readonly onKeep: () => void;
  readonly onGiveUp: () => void;
}

/** How far the search has come, said aloud, with the ways to end it; then what came of it. */
export function RunProgress({ reading, onKeep, onGiveUp }: RunProgressProps) {
  const { i18n, read } = useWords();
  const underWay = reading.stage === "starting" || reading.stage === "under way";
  const tell = (run: Run | undefined): string => {
    if (run?.state === "QUEUED" || run === undefined) return i18n._("La recherche attend son tour…");
    if (run.progress === null) return i18n._("Recherche en cours…");
    const { stepLabel, covered, searched, seats } = run.progress;
    return i18n._("{step}, {found} semaines sur {seats} pourvues", {
      step: read(stepLabel),
      found: covered ?? searched,
      seats,
    });
  };
  const told = {
    idle: "",
    starting: i18n._("La recherche commence…"),
    unreached: i18n._("La recherche n’a pas pu commencer. Rien n’a changé."),
  };
  const ended = (run: Run | undefined): string => {
    if (run?.state === "CANCELLED") return i18n._("Recherche abandonnée. Rien n’a changé.");
    if (run?.failure) return read(run.failure.message);
    return i18n._("Le brouillon est prêt.");
  };
  const sentence =
    reading.stage === "refused"
      ? reading.sentence
      : reading.stage === "under way"
        ? tell(reading.run)
        : reading.stage === "ended"
          ? ended(reading.run)
          : told[reading.stage];
  return (
    <div className="run-progress">
      <p role="status">{sentence}</p>
      {underWay && (
        <>
          <progress
            aria-label={i18n._("Recherche en cours…")}
            {...(reading.stage === "under way" &&
              reading.run?.progress && {
                max: reading.run.progress.seats,
                value: reading.run.progress.searched,
              })}
          />
          <button type="button" className="button" onClick={onKeep}>
            {i18n._("Garder ce résultat")}
          </button>
          <button type="button" className="button" onClick={onGiveUp}>
            {i18n._("Arrêter")}
          </button>
        </>
      )}
    </div>
  );
}
