import { daysBetween, type IsoWeek, mondayOf, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { Link } from "wouter";
import type { Deed } from "../../deed/use-deed.ts";
import { AskDoctors } from "../../offers/ask-doctors.tsx";
import { Timeline } from "./timeline.tsx";
import type { Withdrawal } from "./withdrawals.query.ts";

/** A week that a doctor gave up: whose, since when, whether somebody has it again, what was done, and what may be. */
export function WithdrawalCard({
  withdrawal: { doctor, withdrawnAt, lineWeek },
  today,
  deed,
}: {
  withdrawal: Withdrawal;
  today: PlainDate;
  deed: Deed;
}) {
  const { i18n, date, moment, week: weekLabel } = useWords();
  const { line, state, nextTierAt } = lineWeek;
  const week = lineWeek.week as IsoWeek;
  const monday = mondayOf(week);
  const days = daysBetween(today, monday);
  const place = i18n._("{centre}, ligne {line}", { centre: line.centre.name, line: line.number });
  const offers = (lineWeek.offers ?? []).filter(({ askedAt }) => askedAt >= withdrawnAt);
  const isRelieved = offers.some(
    (offer) =>
      offer.kind === "BACKUP" &&
      offer.state === "ACCEPTED" &&
      offer.doctor?.identifier === lineWeek.doctor?.identifier,
  );
  const by = lineWeek.doctor?.name ?? i18n._("un médecin");
  const isOpen = state === "UNCOVERED";
  return (
    <li className={isOpen ? "withdrawal open" : "withdrawal"}>
      <h2>
        {place}, {weekLabel(week)}
        <small>
          {date(monday, "brief")} ·{" "}
          {days <= 0
            ? i18n._("cette semaine")
            : i18n._("dans {days, plural, one {# jour} other {# jours}}", { days })}
        </small>
      </h2>
      <p>
        {i18n._("Semaine rendue par {name} le {moment}.", {
          name: doctor?.name ?? i18n._("un médecin"),
          moment: moment(new Date(withdrawnAt)),
        })}
      </p>
      <p className="now">
        {isOpen
          ? i18n._("Toujours à pourvoir")
          : state === "CLOSED"
            ? i18n._("Fermée depuis")
            : isRelieved
              ? i18n._("Relais : {name} vient", { name: by })
              : i18n._("De nouveau couverte : {name} vient", { name: by })}
      </p>
      <Timeline offers={offers} nextTierAt={nextTierAt} />
      {isOpen && (
        <div className="ways">
          <AskDoctors place={{ line: line.identifier, week }} isCalling={nextTierAt !== null} deed={deed} />
          <Link
            className="button"
            href={`/?from=${week}&line=${line.identifier}&week=${week}`}
            aria-label={`${i18n._("Voir les candidats et les réparations")} : ${place}, ${weekLabel(week)}`}
          >
            {i18n._("Voir les candidats et les réparations")}
          </Link>
        </div>
      )}
    </li>
  );
}
