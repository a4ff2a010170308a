import { addDays, backupTierLabels, type IsoWeek, lodgingOfWeek, mondayOf, weeklyRotation } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import { AnswerOfferMutation, type MyWeekOffer } from "./week-offers.query.ts";

/** The weeks for which the doctor is asked, before all else: when, where, where one sleeps, and yes or no. */
export function WeekOffersToMe({ offers, deed }: { offers: readonly MyWeekOffer[]; deed: Deed }) {
  const { i18n } = useWords();
  const standing = offers.filter(({ state }) => state === "ASKED");
  if (standing.length === 0) return null;
  return (
    <section className="offers-to-me">
      <h2>{i18n._("On vous propose")}</h2>
      <ol>
        {standing.map((offer) => (
          <OfferToMe key={offer.identifier} offer={offer} deed={deed} />
        ))}
      </ol>
    </section>
  );
}

function OfferToMe({ offer, deed }: { offer: MyWeekOffer; deed: Deed }) {
  const { i18n, read, date, moment, week: weekLabel } = useWords();
  const { identifier, kind, tier, answerBy, line } = offer;
  const week = offer.week as IsoWeek;
  const monday = mondayOf(week);
  const nights = lodgingOfWeek(week, weeklyRotation.rhythm);
  const when = i18n._("du {from} au {to}", {
    from: date(monday, "short"),
    to: date(addDays(monday, 4), "full"),
  });
  const place = i18n._("{centre}, ligne {line}", { centre: line.centre.name, line: line.number });
  const answer = (isAccepted: boolean) =>
    void deed.run(
      AnswerOfferMutation,
      { identifier, isAccepted },
      {
        sentence: isAccepted
          ? i18n._("Confirmée : {place}, {when}. Merci.", { place, when })
          : i18n._("C’est noté, merci d’avoir répondu. Cette semaine ne vous sera plus proposée ici."),
      },
    );
  const isBusy = deed.state.stage === "running";
  return (
    <li className="doctor-card week-offer">
      {kind === "BACKUP" && (
        <p>
          {i18n._("Un médecin manque : pourriez-vous prendre le relais ?")}
          {tier !== null && tier !== "ready" && (
            <span className="soft"> {read(backupTierLabels[tier])}.</span>
          )}
        </p>
      )}
      <p>
        <b>{weekLabel(week)}</b> {when}
      </p>
      <p>
        {place} <span className="soft">({line.centre.departmentCode})</span>
      </p>
      <p className="soft">
        {i18n._("Logement du {from} au {to}.", {
          from: date(nights.from, "spoken"),
          to: date(nights.until, "spoken"),
        })}{" "}
        {i18n._("Réponse souhaitée avant le {until} ; le premier oui l’emporte.", {
          until: moment(new Date(answerBy)),
        })}
      </p>
      <p className="actions">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => answer(true)}>
          {i18n._("Accepter")}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => answer(false)}>
          {i18n._("Non merci")}
        </button>
      </p>
    </li>
  );
}
