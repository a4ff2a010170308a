import { openingVerdictLabels, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { DecideMutation, type Verdict } from "./openings.query.ts";

interface DecideOpeningProps {
  readonly project: { readonly identifier: string; readonly name: string };
  readonly verdict: Verdict;
  readonly today: PlainDate;
  readonly onDecided: () => void;
}

type DecisionState =
  | { readonly stage: "idle" | "sending" }
  /** What stands in the way; a rule of the network may be overridden, knowingly. */
  | { readonly stage: "refused"; readonly sentences: readonly string[]; readonly mayDespite: boolean };

/** One decision, after one confirmation; what speaks against it is read before it is taken all the same. */
export function DecideOpening({ project, verdict, today, onDecided }: DecideOpeningProps) {
  const { i18n, read, date } = useWords();
  const client = useClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<DecisionState>({ stage: "idle" });
  const name = read(openingVerdictLabels[verdict]);
  const titleId = `decide-${project.identifier}-${verdict}`;
  const isDespite = state.stage === "refused" && state.mayDespite;
  const decide = async () => {
    setState({ stage: "sending" });
    const { data } = await client
      .mutation(DecideMutation, { identifier: project.identifier, verdict, despite: isDespite })
      .toPromise();
    const answer = data?.decideOpening;
    if (answer?.__typename === "OpeningProject") {
      dialog.current?.close();
      onDecided();
    } else if (answer?.__typename === "RuleRefused")
      setState({
        stage: "refused",
        sentences: answer.reasons.map(({ message }) => message),
        mayDespite: answer.reasons.every(({ isOverridable }) => isOverridable),
      });
    else
      setState({
        stage: "refused",
        sentences: [
          answer?.message ??
            i18n._("La réponse n’est pas arrivée : regardez la décision avant de recommencer."),
        ],
        mayDespite: false,
      });
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`${name} : ${project.name}`}
        onClick={() => dialog.current?.showModal()}
      >
        {name}
      </button>
      <dialog
        ref={dialog}
        className="decide"
        aria-labelledby={titleId}
        onClose={() => setState({ stage: "idle" })}
      >
        <h2 id={titleId}>{i18n._("{name} : « {verdict} » ?", { name: project.name, verdict: name })}</h2>
        <p>{i18n._("La décision sera datée du {day}.", { day: date(today, "full") })}</p>
        <div role="status">
          {state.stage === "refused" && (
            <ul className="obstacles">
              {state.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <div className="choices">
          <button
            type="button"
            className="button primary"
            disabled={state.stage === "sending"}
            onClick={() => void decide()}
          >
            {isDespite ? i18n._("Décider malgré cela") : i18n._("Confirmer la décision")}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {i18n._("Fermer sans changer")}
          </button>
        </div>
      </dialog>
    </>
  );
}
