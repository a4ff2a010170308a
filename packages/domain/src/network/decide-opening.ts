import type { PlainDate } from "../calendar/plain-date.ts";
import { wordsOfDate } from "../calendar/words-of-date.ts";
import type { CentreProfile } from "../profile/profile.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal } from "../shared/text.ts";
import { assessReadiness, readinessCriteria, type ReadinessCriterion } from "./assess-readiness.ts";
import { type OpeningProject, type OpeningVerdict, openingVerdictLabels } from "./opening-project.ts";

/** What stands in the way of a decision; a go that comes too early also names each criterion that is not met. */
export interface DecisionRefusal
  extends CodedRefusal<
    "BEFORE_CANDIDACY" | "ALREADY_DECIDED" | "NOT_READY" | `${ReadinessCriterion}_NOT_MET`
  > {
  /** Whether a decision may be taken on purpose despite it. */
  readonly isOverridable: boolean;
}

type Decision = NonNullable<OpeningProject["decision"]>;

interface DecisionRequest {
  readonly project: OpeningProject;
  readonly profile: CentreProfile;
  readonly verdict: OpeningVerdict;
  readonly on: PlainDate;
  /** Goes against an earlier decision, or against criteria that are not met, on purpose. */
  readonly isDespite?: boolean;
}

/**
 * The network's decision on a project: a go wants every criterion met on its day, and a decision once
 * taken is not turned round, unless that is said. The same verdict again keeps the first day.
 */
export function decideOpening(request: DecisionRequest): Outcome<Decision, readonly DecisionRefusal[]> {
  const { project, verdict, on, isDespite = false } = request;
  if (project.candidateSince > on) return refuse([beforeCandidacy(project)]);
  if (project.decision?.verdict === verdict) return accept(project.decision);
  const obstacles = isDespite ? [] : [...turnedRound(project), ...notReady(request)];
  return obstacles.length > 0 ? refuse(obstacles) : accept({ verdict, on });
}

const beforeCandidacy = ({ candidateSince }: OpeningProject): DecisionRefusal => ({
  code: "BEFORE_CANDIDACY",
  isOverridable: false,
  message: {
    fr: `La commune n’est candidate que depuis le ${wordsOfDate(candidateSince).fr} : datez la décision de ce jour ou d’après.`,
    en: `The commune has been a candidate since ${wordsOfDate(candidateSince).en} only: date the decision on that day or later.`,
  },
});

function turnedRound({ decision }: OpeningProject): DecisionRefusal[] {
  if (decision === undefined) return [];
  const { fr, en } = openingVerdictLabels[decision.verdict];
  return [
    {
      code: "ALREADY_DECIDED",
      isOverridable: true,
      message: {
        fr: `La décision contraire (« ${fr} ») est prise depuis le ${wordsOfDate(decision.on).fr} : confirmez pour en changer.`,
        en: `The contrary decision (“${en}”) stands since ${wordsOfDate(decision.on).en}: confirm to change it.`,
      },
    },
  ];
}

function notReady({ project, profile, verdict, on }: DecisionRequest): DecisionRefusal[] {
  const { criteria } = assessReadiness({ project, profile, on });
  const unmet = criteria.filter(({ isMet }) => !isMet);
  if (verdict === "NO_GO" || unmet.length === 0) return [];
  const met = `${String(criteria.length - unmet.length)}/${String(criteria.length)}`;
  return [
    {
      code: "NOT_READY",
      isOverridable: true,
      message: {
        fr: `Critères remplis le ${wordsOfDate(on).fr} : ${met}. Confirmez pour décider d’ouvrir malgré cela.`,
        en: `Criteria met on ${wordsOfDate(on).en}: ${met}. Confirm to decide the opening all the same.`,
      },
    },
    ...unmet.map(({ criterion }) => ({
      code: `${criterion}_NOT_MET` as const,
      isOverridable: true,
      message: {
        fr: `Critère non rempli : ${readinessCriteria[criterion].fr}.`,
        en: `Criterion not met: ${readinessCriteria[criterion].en}.`,
      },
    })),
  ];
}
