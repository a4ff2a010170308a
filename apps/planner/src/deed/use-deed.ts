import { useWords } from "@ms/ui";
import { useCallback, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";

/** What came of the last thing that was done here. */
export type DeedState =
  | { readonly stage: "idle" | "running" }
  | { readonly stage: "refused"; readonly sentence: string }
  | { readonly stage: "done"; readonly sentence: string; readonly undo: (() => void) | undefined };

/** A mutation whose only field, `done`, is what was done or a refusal. */
type DeedDocument<Variables extends AnyVariables> = TypedDocumentNode<
  { done: { __typename: string; message?: string } },
  Variables
>;

export interface Deed {
  readonly state: DeedState;
  /** Does one thing; says what was done, and how to undo it where that can be. */
  readonly run: <Variables extends AnyVariables>(
    document: DeedDocument<Variables>,
    variables: Variables,
    told: { readonly sentence: string; readonly undo?: () => void },
  ) => Promise<void>;
}

/** Does what the reader asks for, and says what came of it; `onEnded` follows whatever came. */
export function useDeed(onEnded: () => void): Deed {
  const client = useClient();
  const { i18n } = useWords();
  const [state, setState] = useState<DeedState>({ stage: "idle" });
  const run = useCallback<Deed["run"]>(
    async (document, variables, { sentence, undo }) => {
      setState({ stage: "running" });
      const { data, error } = await client.mutation(document, variables).toPromise();
      const refused =
        error === undefined
          ? data?.done.message
          : i18n._("La demande n’est peut-être pas arrivée : regardez la semaine avant de recommencer.");
      setState(
        refused === undefined ? { stage: "done", sentence, undo } : { stage: "refused", sentence: refused },
      );
      onEnded();
    },
    [client, i18n, onEnded],
  );
  return { state, run };
}
