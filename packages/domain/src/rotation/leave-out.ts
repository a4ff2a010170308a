import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal } from "../shared/text.ts";
import { type PlannedLineWeek, seatKey } from "./line-weeks-of-plan.ts";
import type { PlanDifference } from "./plan-differences.ts";
import { isTakenAway, newsOfPublication } from "./recipients-of-publication.ts";

type Place = Pick<PlannedLineWeek, "line" | "week">;

/** What a draft does: the weeks that it gives, and the standing ones that it takes from their doctors. */
export interface DraftWeeks {
  readonly given: readonly PlannedLineWeek[];
  readonly taken: readonly PlannedLineWeek[];
}

/** The draft that moves nobody: every standing doctor stays, and does not come where the draft would have moved the doctor. */
export function withoutMoves(
  draft: DraftWeeks,
  { differences }: { readonly differences: readonly PlanDifference[] },
): DraftWeeks {
  const moves = newsOfPublication(differences).filter(({ from }) => from !== undefined);
  return without(
    draft,
    moves.flatMap(({ from, to }) => [from!, ...(to === undefined ? [] : [to])]),
  );
}

/** The draft with one of its differences undone: the week keeps its standing doctor, or stays open. */
export function withoutDifference(
  draft: DraftWeeks,
  { differences, place }: { readonly differences: readonly PlanDifference[]; readonly place: Place },
): Outcome<DraftWeeks, CodedRefusal<"NO_DIFFERENCE">> {
  const found = differences.find((each) => seatKey(each) === seatKey(place));
  // A week that its doctor has given up since is no deed of the draft.
  if (found === undefined || (found.after === undefined && !isTakenAway(found)))
    return refuse({ code: "NO_DIFFERENCE", message: noDifference });
  return accept(without(draft, [place]));
}

const noDifference = {
  fr: "Le brouillon ne change plus cette semaine-là.",
  en: "The draft does not change that week any more.",
};

function without({ given, taken }: DraftWeeks, places: readonly Place[]): DraftWeeks {
  const left = new Set(places.map(seatKey));
  const isKept = (each: Place): boolean => !left.has(seatKey(each));
  return { given: given.filter(isKept), taken: taken.filter(isKept) };
}
