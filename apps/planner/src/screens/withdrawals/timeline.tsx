import { backupTierLabels, weekOfferStateLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Offer } from "../../offers/offers.query.ts";

/** What was asked and answered for a week, in order, and when the next tier is asked. */
export function Timeline({ offers, nextTierAt }: { offers: readonly Offer[]; nextTierAt: string | null }) {
  const { i18n, read, moment } = useWords();
  const nameOf = ({ doctor }: Offer) => doctor?.name ?? i18n._("un médecin");
  // Doctors who were asked together are told together.
  const together = new Map<string, Offer[]>();
  for (const offer of offers) together.set(offer.askedAt, [...(together.get(offer.askedAt) ?? []), offer]);
  const asked = [...together].map(([at, all]) => ({
    at,
    sentence: i18n._("{count, plural, one {Médecin sollicité} other {# médecins sollicités}} : {names}", {
      count: all.length,
      names: all.map(nameOf).join(", "),
    }),
    detail: all[0]!.tier === null ? undefined : read(backupTierLabels[all[0]!.tier]),
  }));
  const answered = offers
    .filter(({ state }) => state !== "ASKED" && state !== "LAPSED")
    .map((offer) => ({
      at: offer.answeredAt ?? offer.askedAt,
      sentence: `${nameOf(offer)} : ${read(weekOfferStateLabels[offer.state])}`,
      detail: undefined,
    }));
  const events = [...asked, ...answered].sort((one, other) => (one.at < other.at ? -1 : 1));
  if (events.length === 0) return null;
  return (
    <ol className="timeline" aria-label={i18n._("Ce qui a été fait")}>
      {events.map(({ at, sentence, detail }) => (
        <li key={`${at} ${sentence}`}>
          <time dateTime={at}>{moment(new Date(at))}</time> {sentence}
          {detail !== undefined && <span className="soft"> ({detail})</span>}
        </li>
      ))}
      {nextTierAt !== null && (
        <li className="soft">
          <time dateTime={nextTierAt}>{moment(new Date(nextTierAt))}</time>{" "}
          {i18n._("Rang suivant, si personne n’accepte d’ici là")}
        </li>
      )}
    </ol>
  );
}
