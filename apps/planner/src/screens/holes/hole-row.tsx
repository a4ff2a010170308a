import type { ResultOf } from "@ms/api-client";
import { daysBetween, type IsoWeek, mondayOf, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { Link } from "wouter";
import type { HolesQuery } from "./holes.query.ts";

type Hole = NonNullable<ResultOf<typeof HolesQuery>["lineWeeks"]>["edges"][number]["node"];

/** A week that wants a doctor: which, where, how soon, and the way to its candidates. */
export function HoleRow({ hole, today }: { hole: Hole; today: PlainDate }) {
  const { i18n, date, week: weekLabel } = useWords();
  const { line } = hole;
  const week = hole.week as IsoWeek;
  const monday = mondayOf(week);
  const days = daysBetween(today, monday);
  const place = i18n._("{centre}, ligne {line}", { centre: line.centre.name, line: line.number });
  return (
    <li>
      <p className="when">
        <b>{weekLabel(week)}</b> {date(monday, "brief")}
        <small>
          {days <= 0
            ? i18n._("cette semaine")
            : i18n._("dans {days, plural, one {# jour} other {# jours}}", { days })}
        </small>
      </p>
      <p className="where">
        {place} <span className="department">{line.centre.departmentCode}</span>
      </p>
      <Link
        className="button"
        href={`/?from=${week}&line=${line.identifier}&week=${week}`}
        aria-label={`${i18n._("Voir les candidats")} : ${place}, ${weekLabel(week)}`}
      >
        {i18n._("Voir les candidats")}
      </Link>
    </li>
  );
}
