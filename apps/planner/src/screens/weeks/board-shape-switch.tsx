import { useWords } from "@ms/ui";
import type { BoardShape } from "./board-shape.ts";
import { season, wholeYear } from "./use-weeks.ts";

interface BoardShapeSwitchProps {
  readonly shape: BoardShape;
  readonly onChoose: (asked: Record<string, string>) => void;
}

/** Chooses a grid or a list, and a season or a whole year; a narrow window has a list in any case. */
export function BoardShapeSwitch({ shape, onChoose }: BoardShapeSwitchProps) {
  const { i18n } = useWords();
  const views = [
    ["grid", i18n._("Grille")],
    ["list", i18n._("Vue liste")],
  ] as const;
  const periods = [
    [season, i18n._("{weeks} semaines", { weeks: season })],
    [wholeYear, i18n._("Année entière")],
  ] as const;
  return (
    <>
      <div className="segments views" role="group" aria-label={i18n._("Forme du tableau")}>
        {views.map(([view, word]) => (
          <button
            key={view}
            type="button"
            aria-pressed={shape.view === view}
            onClick={() => onChoose({ as: view })}
          >
            {word}
          </button>
        ))}
      </div>
      <div className="segments" role="group" aria-label={i18n._("Période affichée")}>
        {periods.map(([weeks, word]) => (
          <button
            key={weeks}
            type="button"
            aria-pressed={shape.weeks === weeks}
            onClick={() => onChoose({ weeks: String(weeks) })}
          >
            {word}
          </button>
        ))}
      </div>
    </>
  );
}
