import { cancellationReasonLabels } from "@ms/domain";
import { type BoardPlace, type BoardWeek, useWords } from "@ms/ui";
import { WithdrawMutation } from "./panel.query.ts";
import { ReasonedDeed } from "./reasoned-deed.tsx";
import { WeekSwaps } from "./week-swaps.tsx";
import type { Deed } from "../../../deed/use-deed.ts";

interface CoveredBodyProps {
  readonly place: BoardPlace;
  readonly week: BoardWeek;
  readonly isOver: boolean;
  readonly deed: Deed;
}

/** A week that somebody has: who, who would exchange it, and how the week becomes free again. */
export function CoveredBody({ place, week: { state, doctor, doctorId }, isOver, deed }: CoveredBodyProps) {
  const { i18n } = useWords();
  return (
    <>
      <p className="who">{doctor ?? i18n._("Un médecin vient cette semaine.")}</p>
      {state === "SWAP_PENDING" && <WeekSwaps place={place} />}
      {!isOver && (
        <ReasonedDeed
          name={i18n._("Libérer cette semaine")}
          question={i18n._("Pourquoi la semaine se libère-t-elle ?")}
          reasons={cancellationReasonLabels}
          isBusy={deed.state.stage === "running"}
          onChoose={(reason) =>
            void deed.run(
              WithdrawMutation,
              { ...place, doctor: doctorId ?? null, reason },
              { sentence: i18n._("La semaine est de nouveau à pourvoir.") },
            )
          }
        />
      )}
    </>
  );
}
