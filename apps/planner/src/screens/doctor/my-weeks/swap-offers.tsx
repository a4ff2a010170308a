import { type IsoWeek, mondayOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import { AnswerSwapMutation, type NamedLine, type SwapOffer, WithdrawSwapMutation } from "./swap.query.ts";

interface SwapOffersProps {
  readonly offers: readonly SwapOffer[];
  readonly lines: readonly NamedLine[];
  readonly deed: Deed;
}

/** The exchanges that were offered to the doctor, and by the doctor, with what may be answered. */
export function SwapOffers({ offers, lines, deed }: SwapOffersProps) {
  const { i18n } = useWords();
  if (offers.length === 0) return null;
  return (
    <section>
      <h2>{i18n._("Échanges")}</h2>
      <ol>
        {offers.map((offer) => (
          <OfferCard key={offer.identifier} offer={offer} lines={lines} deed={deed} />
        ))}
      </ol>
    </section>
  );
}

function OfferCard({ offer, lines, deed }: { offer: SwapOffer } & Omit<SwapOffersProps, "offers">) {
  const { i18n, date, week: weekLabel } = useWords();
  const { identifier, isMine, state, name, given, taken } = offer;
  const written = ({ line, week }: SwapOffer["given"]): string => {
    const known = lines.find((each) => each.identifier === line);
    const place =
      known === undefined
        ? line
        : i18n._("{centre}, ligne {line}", { centre: known.centre, line: known.number });
    return `${place}, ${weekLabel(week as IsoWeek)} (${date(mondayOf(week as IsoWeek), "brief")})`;
  };
  const words: Readonly<Record<SwapOffer["state"], string>> = {
    OFFERED: isMine ? i18n._("Échange en attente de réponse") : i18n._("On vous propose un échange"),
    ACCEPTED: i18n._("Échange fait"),
    DECLINED: i18n._("Échange refusé : rien n’a changé"),
    LAPSED: i18n._("Échange sans objet : une des semaines a changé entre-temps"),
    WITHDRAWN: i18n._("Proposition retirée"),
  };
  const answer = (isAccepted: boolean) =>
    void deed.run(
      AnswerSwapMutation,
      { identifier, isAccepted },
      {
        sentence: isAccepted
          ? i18n._("Échange fait : merci à vous deux.")
          : i18n._("C’est dit : rien n’a changé."),
      },
    );
  const isBusy = deed.state.stage === "running";
  return (
    <li className="doctor-card swap-offer">
      <p>
        <b>{words[state]}</b> {name !== null && <span className="soft">{name}</span>}
      </p>
      <p>{i18n._("Vous donnez : {place}", { place: written(given) })}</p>
      <p>{i18n._("Vous prenez : {place}", { place: written(taken) })}</p>
      {state === "OFFERED" && (
        <p className="actions">
          {isMine ? (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() =>
                void deed.run(
                  WithdrawSwapMutation,
                  { identifier },
                  { sentence: i18n._("Proposition retirée.") },
                )
              }
            >
              {i18n._("Retirer la proposition")}
            </button>
          ) : (
            <>
              <button type="button" className="button primary" disabled={isBusy} onClick={() => answer(true)}>
                {i18n._("Accepter l’échange")}
              </button>
              <button type="button" className="button" disabled={isBusy} onClick={() => answer(false)}>
                {i18n._("Garder ma semaine")}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  );
}
