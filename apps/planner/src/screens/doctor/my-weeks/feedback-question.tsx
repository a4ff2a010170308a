import { returnWishLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import { FeedbackMutation, type OwnFeedback } from "./feedback.query.ts";
import type { MyWeek } from "./my-weeks.query.ts";

const wishes = Object.keys(returnWishLabels) as OwnFeedback["wantsToReturn"][];

/** After a week, one tap: would you come back? Nothing is written, so nobody is told of. */
export function FeedbackQuestion({
  own,
  given,
  deed,
}: {
  own: MyWeek;
  given: OwnFeedback | undefined;
  deed: Deed;
}) {
  const { i18n, read } = useWords();
  return (
    <fieldset className="feedback">
      <legend>{i18n._("Reviendriez-vous ?")}</legend>
      <div className="segments">
        {wishes.map((wish) => (
          <button
            key={wish}
            type="button"
            aria-pressed={given?.wantsToReturn === wish}
            disabled={deed.state.stage === "running"}
            onClick={() =>
              void deed.run(
                FeedbackMutation,
                { line: own.line.identifier, week: own.week, wantsToReturn: wish },
                { sentence: i18n._("Merci de l’avoir dit.") },
              )
            }
          >
            {read(returnWishLabels[wish])}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
