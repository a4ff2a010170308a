import { backupTierLabels, weekOfferKindLabels, weekOfferStateLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Deed } from "../deed/use-deed.ts";
import { type Offer, WithdrawOfferMutation } from "./offers.query.ts";
import "./offers.css";

/** Who is asked for a week and who has answered: how, since when and until when; an offer that stands may be taken back. */
export function WeekOffers({
  offers,
  nextTierAt,
  deed,
}: {
  offers: readonly Offer[];
  /** When the next tier of backups is asked; null where none is called. */
  nextTierAt: string | null;
  deed: Deed;
}) {
  const { i18n, moment } = useWords();
  if (offers.length === 0) return null;
  return (
    <section className="week-offers" aria-label={i18n._("Médecins sollicités")}>
      <ul>
        {offers.map((offer) => (
          <OfferRow key={offer.identifier} offer={offer} deed={deed} />
        ))}
      </ul>
      {nextTierAt !== null && (
        <p className="soft">
          {i18n._("Rang suivant sollicité le {moment}, si personne n’accepte d’ici là.", {
            moment: moment(new Date(nextTierAt)),
          })}
        </p>
      )}
    </section>
  );
}

function OfferRow({ offer, deed }: { offer: Offer; deed: Deed }) {
  const { i18n, read, moment } = useWords();
  const { identifier, doctor, kind, tier, state, askedAt, answerBy, answeredAt } = offer;
  const name = doctor?.name ?? i18n._("Un médecin");
  const at = (instant: string) => moment(new Date(instant));
  return (
    <li className={state.toLowerCase()}>
      <p>
        <b>{name}</b> · {read(weekOfferStateLabels[state])}
      </p>
      <p className="soft">
        {tier !== null && `${read(weekOfferKindLabels[kind])} : ${read(backupTierLabels[tier])}. `}
        {answeredAt === null
          ? i18n._("Sollicitation du {asked}, réponse attendue avant le {until}.", {
              asked: at(askedAt),
              until: at(answerBy),
            })
          : i18n._("Sollicitation du {asked}, close le {answered}.", {
              asked: at(askedAt),
              answered: at(answeredAt),
            })}
      </p>
      {state === "ASKED" && (
        <button
          type="button"
          className="link-button"
          disabled={deed.state.stage === "running"}
          aria-label={i18n._("Retirer la proposition faite à {name}", { name })}
          onClick={() =>
            void deed.run(WithdrawOfferMutation, { identifier }, { sentence: i18n._("Proposition retirée.") })
          }
        >
          {i18n._("Retirer")}
        </button>
      )}
    </li>
  );
}
