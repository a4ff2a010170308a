import { closureReasonLabels } from "@ms/domain";
import { type BoardPlace, FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { useLineNames } from "../../../line-names.ts";
import { AskDoctors } from "../../../offers/ask-doctors.tsx";
import { OfferWeekMutation } from "../../../offers/offers.query.ts";
import { WeekOffers } from "../../../offers/week-offers.tsx";
import { Candidates } from "./candidates.tsx";
import { OtherDoctors } from "./other-doctors.tsx";
import { BookMutation, CloseMutation, HoleQuery, WithdrawMutation } from "./panel.query.ts";
import { ReasonedDeed } from "./reasoned-deed.tsx";
import { RepairOffer } from "./repair-offer.tsx";
import type { Deed } from "../../../deed/use-deed.ts";

/** The best few first: one seldom needs more. */
const shownAtOnce = 3;

/** An open week: who could come and why, why not the others, and what else may be done. */
export function HoleBody({ place, deed }: { place: BoardPlace; deed: Deed }) {
  const { i18n } = useWords();
  const nameOf = useLineNames();
  const [{ data, fetching, error }, readAgain] = useQuery({
    query: HoleQuery,
    variables: place,
    requestPolicy: "network-only",
  });
  if (fetching || nameOf === undefined) return <LoadingScreen height={240} />;
  if (error !== undefined || data === undefined)
    return (
      <FailedScreen
        what={i18n._("Les candidats n’ont pas pu être lus.")}
        onRetry={() => readAgain({ requestPolicy: "network-only" })}
      />
    );
  if (data.candidates.__typename !== "LineWeekCandidates") return <p>{data.candidates.message}</p>;
  const candidates = data.candidates.data;
  const [found] = data.lineWeeks?.edges ?? [];
  const offers = found?.node.offers ?? [];
  const asked = new Set(
    offers.filter(({ state }) => state === "ASKED").flatMap(({ doctor }) => doctor?.identifier ?? []),
  );
  const undo = (doctor: string) => () =>
    void deed.run(
      WithdrawMutation,
      { ...place, doctor, reason: "BOOKED_BY_MISTAKE" },
      { sentence: i18n._("C’est défait.") },
    );
  const confirm = ({ identifier, name }: { identifier: string; name: string }) =>
    void deed.run(
      BookMutation,
      { ...place, doctor: identifier },
      { sentence: i18n._("{name} a la semaine.", { name }), undo: undo(identifier) },
    );
  const offer = ({ identifier, name }: { identifier: string; name: string }) =>
    void deed.run(
      OfferWeekMutation,
      { ...place, doctors: [identifier] },
      { sentence: i18n._("Semaine proposée à {name}.", { name }) },
    );
  const isBusy = deed.state.stage === "running";
  const choosing = { nameOf, isBusy, asked, onConfirm: confirm, onOffer: offer };
  return (
    <>
      <WeekOffers offers={offers} nextTierAt={found?.node.nextTierAt ?? null} deed={deed} />
      <h3>
        {i18n._("{count, plural, =0 {Aucun candidat} one {# candidat} other {# candidats}}", {
          count: candidates.length,
        })}
      </h3>
      <Candidates candidates={candidates.slice(0, shownAtOnce)} from={1} {...choosing} />
      {candidates.length > 0 && <p className="quiet">{i18n._("Barre pleine : pour ; hachurée : contre.")}</p>}
      {candidates.length > shownAtOnce && (
        <details>
          <summary>
            {i18n._("{count, plural, one {Voir l’autre candidat} other {Voir les # autres candidats}}", {
              count: candidates.length - shownAtOnce,
            })}
          </summary>
          <Candidates candidates={candidates.slice(shownAtOnce)} from={shownAtOnce + 1} {...choosing} />
        </details>
      )}
      <AskDoctors place={place} isCalling={found?.node.nextTierAt != null} deed={deed} />
      {data.vacancy.__typename === "Vacancy" && <OtherDoctors vacancy={data.vacancy} />}
      <RepairOffer place={place} deed={deed} />
      <ReasonedDeed
        name={i18n._("Fermer cette semaine")}
        question={i18n._("Pourquoi aucun médecin n’est-il attendu ?")}
        reasons={closureReasonLabels}
        isBusy={isBusy}
        onChoose={(reason) =>
          void deed.run(CloseMutation, { ...place, reason }, { sentence: i18n._("La semaine est fermée.") })
        }
      />
    </>
  );
}
