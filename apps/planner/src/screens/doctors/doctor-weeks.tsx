import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { DoctorFile, DoctorWeek } from "./doctors.query.ts";

interface DoctorWeeksProps {
  readonly doctor: DoctorFile;
  readonly weeks: readonly DoctorWeek[];
  readonly today: PlainDate;
}

/** How full the doctor's year is, and which weeks: those to come, then those done. */
export function DoctorWeeks({
  doctor: { weeksThisYear, maxWeeksPerYear, minimumGapWeeks },
  weeks,
  today,
}: DoctorWeeksProps) {
  const { i18n } = useWords();
  const current = weekOf(today);
  const toCome = weeks.filter(({ week }) => week >= current);
  const done = weeks.filter(({ week }) => week < current).reverse();
  return (
    <section>
      <h2>{i18n._("Semaines")}</h2>
      {weeksThisYear !== null && (
        <p>
          {i18n._("{taken, plural, one {# semaine} other {# semaines}} en {year}, sur {most} au plus", {
            taken: weeksThisYear,
            year: current.slice(0, 4),
            most: maxWeeksPerYear,
          })}
        </p>
      )}
      {minimumGapWeeks > 0 && (
        <p className="soft">
          {i18n._(
            "{gap, plural, one {# semaine de repos voulue entre deux} other {# semaines de repos voulues entre deux}}",
            { gap: minimumGapWeeks },
          )}
        </p>
      )}
      <WeekList name={i18n._("À venir")} weeks={toCome} />
      <WeekList name={i18n._("Faites depuis un an")} weeks={done} />
    </section>
  );
}

function WeekList({ name, weeks }: { name: string; weeks: readonly DoctorWeek[] }) {
  const { i18n, date, week: weekLabel } = useWords();
  return (
    <>
      <h3>{name}</h3>
      {weeks.length === 0 && <p className="soft">{i18n._("Aucune")}</p>}
      <ul>
        {weeks.map(({ week, monday, state, line: { centre, number } }) => (
          <li key={week}>
            {weekLabel(week as IsoWeek)}, {date(monday as PlainDate, "brief")}
            <small>
              {i18n._("{centre}, ligne {line}", { centre: centre.name, line: number })}
              {state === "PROPOSED" && ` · ${i18n._("proposée")}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
