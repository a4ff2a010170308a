import { daysBetween, mondayOf, type PlainDate } from "@ms/domain";
import { type BoardPlace, type BoardRow, useWords, wantsDoctor, weekLooks, WeekGlyph } from "@ms/ui";
import { Link } from "wouter";

/** More are on the screen of their own. */
const shownAtOnce = 6;

interface HolesBelowProps {
  readonly rows: readonly BoardRow[];
  readonly today: PlainDate;
  readonly opened: BoardPlace | undefined;
  /** Whether the reader has the screen of all weeks to fill. */
  readonly mayFill: boolean;
  readonly onOpen: (place: BoardPlace) => void;
}

/** Under the board: its weeks to fill, the nearest first, each with the way to its panel. */
export function HolesBelow({ rows, today, opened, mayFill, onOpen }: HolesBelowProps) {
  const { i18n, week: weekLabel } = useWords();
  const holes = rows
    .flatMap((row) => row.weeks.filter(wantsDoctor).map(({ week }) => ({ row, week })))
    .sort((one, other) => (one.week < other.week ? -1 : one.week > other.week ? 1 : 0));
  if (holes.length === 0) return null;
  const { form, glyph } = weekLooks.UNCOVERED;
  return (
    <section className="holes-below screen-only" aria-labelledby="holes-below-title">
      <h2 id="holes-below-title">{i18n._("À pourvoir, les plus proches d’abord")}</h2>
      <ol>
        {holes.slice(0, shownAtOnce).map(({ row, week }) => {
          const days = daysBetween(today, mondayOf(week));
          return (
            <li key={`${row.id} ${week}`}>
              <button
                type="button"
                aria-current={opened?.line === row.id && opened.week === week ? true : undefined}
                onClick={() => onOpen({ line: row.id, week })}
              >
                <span className={`week small ${form}`}>
                  <WeekGlyph glyph={glyph} />
                </span>
                <b>{i18n._("{centre}, ligne {line}", { centre: row.centre, line: row.line })}</b>
                <span>
                  {weekLabel(week)} ·{" "}
                  {days <= 0
                    ? i18n._("cette semaine")
                    : i18n._("dans {days, plural, one {# jour} other {# jours}}", { days })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {mayFill && holes.length > shownAtOnce && (
        <Link href="/to-fill">{i18n._("Toutes les semaines à pourvoir")}</Link>
      )}
    </section>
  );
}
