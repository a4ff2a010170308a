import { candidateVerdictLabels, type IsoWeek, weekOfferStateLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Candidate } from "./panel.query.ts";

interface Choosing {
  readonly nameOf: (line: string) => string;
  readonly isBusy: boolean;
  /** The doctors who are asked already. */
  readonly asked: ReadonlySet<string>;
  readonly onConfirm: (doctor: { identifier: string; name: string }) => void;
  readonly onOffer: (doctor: { identifier: string; name: string }) => void;
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

/** A doctor who could come: how good a choice, why, and the ways to confirm and to ask first. */
function CandidateCard({ candidate, rank, nameOf, isBusy, asked, onConfirm, onOffer }: CandidateCardProps) {
  const { i18n, read, week: weekLabel } = useWords();
  const { doctor, verdict, reasons, displaced } = candidate;
  const left = displaced
    .map(({ line, week }) => `${nameOf(line)} (${weekLabel(week as IsoWeek)})`)
    .join(", ");
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
            <span className="message">
              <span className="visually-hidden">{isFor ? i18n._("Pour :") : i18n._("Contre :")}</span>{" "}
              {code === "LEAVES_WEEKS" ? i18n._("Quitterait {left}", { left }) : read(message)}
            </span>
          </li>
        ))}
      </ul>
      {doctor && (
        <p className="ways">
          <button
            type="button"
            className={rank === 1 ? "button primary" : "button"}
            disabled={isBusy}
            onClick={() => onConfirm(doctor)}
          >
            {i18n._("Confirmer {name}", { name: doctor.name })}
          </button>
          {asked.has(doctor.identifier) ? (
            <span className="quiet">{read(weekOfferStateLabels.ASKED)}</span>
          ) : (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              aria-label={i18n._("Proposer à {name}", { name: doctor.name })}
              onClick={() => onOffer(doctor)}
            >
              {i18n._("Proposer")}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
