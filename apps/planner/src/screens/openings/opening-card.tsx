import {
  openingPool,
  openingStageLabels,
  openingVerdictLabels,
  openingVerdicts,
  type PlainDate,
} from "@ms/domain";
import { useWords } from "@ms/ui";
import { CriterionList } from "./criterion-list.tsx";
import { DecideOpening } from "./decide-opening.tsx";
import type { Project } from "./openings.query.ts";

interface OpeningCardProps {
  readonly project: Project;
  readonly today: PlainDate;
  readonly onDecided: () => void;
}

/** A commune on its way to a centre: how far it has come, what is ready, and the network's decision. */
export function OpeningCard({ project, today, onDecided }: OpeningCardProps) {
  const { i18n, read, date, number } = useWords();
  const { identifier, name, departmentCode, stage, plannedOpening, file } = project;
  const readiness = file?.readiness;
  const decided = file?.verdict ?? null;
  return (
    <article aria-labelledby={`opening-${identifier}`}>
      <h2 id={`opening-${identifier}`}>
        {name} <span className="department">{departmentCode}</span>
      </h2>
      <p>
        {stage !== null && <b>{read(openingStageLabels[stage])}</b>}{" "}
        {plannedOpening === null
          ? i18n._("Pas encore de jour prévu.")
          : i18n._("Ouverture prévue le {day}.", { day: date(plannedOpening as PlainDate, "full") })}{" "}
        {decided !== null &&
          file?.decidedOn != null &&
          i18n._("Décision : « {verdict} », le {day}.", {
            verdict: read(openingVerdictLabels[decided]),
            day: date(file.decidedOn as PlainDate, "full"),
          })}
      </p>
      {readiness ? (
        <>
          <p className="ready">
            {i18n._("Prêt : {met} sur {all}", {
              met: readiness.criteria.filter(({ isMet }) => isMet).length,
              all: readiness.criteria.length,
            })}
          </p>
          <p>
            {readiness.supplyRatio === null
              ? i18n._(
                  "Semaines de médecins offertes : pas encore comptées (il en faut {wanted} fois la demande).",
                  {
                    wanted: number(openingPool.supplyOverDemand),
                  },
                )
              : i18n._("Semaines de médecins offertes : {ratio} fois la demande (il en faut {wanted}).", {
                  ratio: number(readiness.supplyRatio, { maximumFractionDigits: 2 }),
                  wanted: number(openingPool.supplyOverDemand),
                })}
          </p>
          <CriterionList criteria={readiness.criteria} />
        </>
      ) : (
        <p>{i18n._("On ne sait pas encore ce qui est prêt.")}</p>
      )}
      {file !== null && (
        <div className="choices" role="group" aria-label={i18n._("Décision pour {name}", { name })}>
          {openingVerdicts
            .filter((verdict) => verdict !== decided)
            .map((verdict) => (
              <DecideOpening
                key={verdict}
                project={project}
                verdict={verdict}
                today={today}
                onDecided={onDecided}
              />
            ))}
        </div>
      )}
    </article>
  );
}
