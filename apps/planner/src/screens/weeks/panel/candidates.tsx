import { candidateVerdictLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Candidate } from "./panel.query.ts";

interface Choosing {
  readonly isBusy: boolean;
  readonly onConfirm: (doctor: { identifier: string; name: string }) => void;
}

/** Some of the doctors who could come, in their order, from a rank on. */
export function Candidates({
  candidates,
  from,
  ...choosing
}: Choosing & { readonly candidates: readonly Candidate[]; readonly from: number }) {
  return (
    <ol className="candidates">
      {candidates.map((candidate, index) => (
        <CandidateCard
          key={candidate.doctor?.identifier ?? index}
          candidate={candidate}
          rank={from + index}
          {...choosing}
        />
      ))}
    </ol>
  );
}

interface CandidateCardProps extends Choosing {
  readonly candidate: Candidate;
  readonly rank: number;
}

/** A doctor who could come: how good a choice, why, and the way to confirm. */
function CandidateCard({ candidate, rank, isBusy, onConfirm }: CandidateCardProps) {
  const { i18n, read } = useWords();
  const { doctor, verdict, reasons } = candidate;
  return (
    <li className="candidate">
      <h4>
        <span className="rank">{rank}</span>
        {doctor?.name ?? i18n._("Un médecin")}
        <em className={`verdict ${verdict.toLowerCase()}`}>{read(candidateVerdictLabels[verdict])}</em>
      </h4>
      <ul>
        {reasons.map(({ code, isFor, message }) => (
          <li key={code} className={isFor ? "for" : "against"}>
            <span className="visually-hidden">{isFor ? i18n._("Pour :") : i18n._("Contre :")}</span>{" "}
            {read(message)}
          </li>
        ))}
      </ul>
      {doctor && (
        <button
          type="button"
          className={rank === 1 ? "button primary" : "button"}
          disabled={isBusy}
          onClick={() => onConfirm(doctor)}
        >
          {i18n._("Confirmer {name}", { name: doctor.name })}
        </button>
      )}
    </li>
  );
}
