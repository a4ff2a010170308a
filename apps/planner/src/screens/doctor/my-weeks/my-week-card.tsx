import { addDays, daysBetween, type IsoWeek, mondayOf, type PlainDate, sundayOf } from "@ms/domain";
import { PhoneLink, useWords, WeekGlyph } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import type { OwnFeedback } from "./feedback.query.ts";
import { FeedbackQuestion } from "./feedback-question.tsx";
import { type MyWeek, StepBackMutation } from "./my-weeks.query.ts";
import { OfferSwap } from "./offer-swap.tsx";
import type { NamedLine } from "./swap.query.ts";

/** Where the way to a centre is drawn: a place of the map, without who asks. */
const wayTo = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `https://www.openstreetmap.org/directions?to=${String(latitude)}%2C${String(longitude)}`;

/** One of the doctor's weeks: when, where, and the ways on from there. */
export function MyWeekCard({
  own,
  today,
  isNext,
  isSwapPending,
  deed,
  lines,
  feedback,
}: {
  own: MyWeek;
  today: PlainDate;
  isNext: boolean;
  isSwapPending: boolean;
  /** Absent where nothing can be done: what is shown was kept from earlier. */
  deed: Deed | undefined;
  lines: readonly NamedLine[];
  feedback: OwnFeedback | undefined;
}) {
  const { i18n, date, week: weekLabel } = useWords();
  const { line } = own;
  const { centre } = line;
  const week = own.week as IsoWeek;
  const monday = mondayOf(week);
  const days = daysBetween(today, monday);
  const when = i18n._("du {from} au {to}", {
    from: date(monday, "short"),
    to: date(addDays(monday, 4), "full"),
  });
  const place = i18n._("{centre}, ligne {line}", { centre: centre.name, line: line.number });
  const { address, phone, latitude, longitude } = centre;
  return (
    <li className={`doctor-card${isNext ? " next" : ""}${isSwapPending ? " pending" : ""}`}>
      {isNext && (
        <p className="soft">
          {days <= 0
            ? i18n._("cette semaine")
            : i18n._("dans {days, plural, one {# jour} other {# jours}}", { days })}
        </p>
      )}
      <p>
        <b>{weekLabel(week)}</b> {when}
      </p>
      <p>
        {place} <span className="soft">({centre.departmentCode})</span>
      </p>
      {isSwapPending && (
        <p>
          <WeekGlyph glyph="swap" /> <b>{i18n._("Échange en attente")}</b>
        </p>
      )}
      {sundayOf(week) < today ? (
        deed && <FeedbackQuestion own={own} given={feedback} deed={deed} />
      ) : (
        <>
          {address !== null && <p>{address}</p>}
          {phone !== null && (
            <p>
              <PhoneLink number={phone} />
            </p>
          )}
          {latitude !== null && longitude !== null && (
            <p className="actions">
              <a className="button" href={wayTo({ latitude, longitude })} rel="noreferrer" target="_blank">
                {i18n._("Itinéraire")}
              </a>
            </p>
          )}
          {deed && (
            <>
              <OfferSwap own={own} lines={lines} today={today} deed={deed} />
              <details>
                <summary>{i18n._("Je ne peux plus venir")}</summary>
                <p>
                  {i18n._(
                    "Merci de le dire : cela arrive, et la relève s’organise dès maintenant. Un autre médecin sera cherché pour cette semaine.",
                  )}
                </p>
                <p className="actions">
                  <button
                    type="button"
                    className="button"
                    disabled={deed.state.stage === "running"}
                    onClick={() =>
                      void deed.run(
                        StepBackMutation,
                        { line: line.identifier, week },
                        {
                          sentence: i18n._("C’est noté : {place}, {when} est de nouveau à pourvoir. Merci.", {
                            place,
                            when,
                          }),
                        },
                      )
                    }
                  >
                    {i18n._("Me désister de cette semaine")}
                  </button>
                </p>
              </details>
            </>
          )}
        </>
      )}
    </li>
  );
}
