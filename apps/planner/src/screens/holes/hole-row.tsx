import type { ResultOf } from "@ms/api-client";
import { daysBetween, type IsoWeek, mondayOf, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { Link } from "wouter";
import type { Deed } from "../../deed/use-deed.ts";
import { AskDoctors } from "../../offers/ask-doctors.tsx";
import { WeekOffers } from "../../offers/week-offers.tsx";
import type { HolesQuery } from "./holes.query.ts";

type Hole = NonNullable<ResultOf<typeof HolesQuery>["lineWeeks"]>["edges"][number]["node"];

/** A week that wants a doctor: which, where, how soon, who is asked, and the ways to candidates and backups. */
export function HoleRow({ hole, today, deed }: { hole: Hole; today: PlainDate; deed: Deed }) {
  const { i18n, date, week: weekLabel } = useWords();
  const { line, nextTierAt } = hole;
  const week = hole.week as IsoWeek;
  const monday = mondayOf(week);
  const days = daysBetween(today, monday);
  const asked = (hole.offers ?? []).filter(({ state }) => state === "ASKED");
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
      <div className="where">
        <p>
          {place} <span className="department">{line.centre.departmentCode}</span>
        </p>
        {asked.length > 0 && (
          <details>
            <summary>
              {i18n._("Proposée à {asked, plural, one {# médecin} other {# médecins}}", {
                asked: asked.length,
              })}
            </summary>
            <WeekOffers offers={asked} nextTierAt={nextTierAt} deed={deed} />
          </details>
        )}
        <details>
          <summary aria-label={`${i18n._("Solliciter des médecins")} : ${place}, ${weekLabel(week)}`}>
            {i18n._("Solliciter des médecins")}
          </summary>
          <AskDoctors place={{ line: line.identifier, week }} isCalling={nextTierAt !== null} deed={deed} />
        </details>
      </div>
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
