import { useWords } from "@ms/ui";
import { useCallback, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";

interface Reason {
  readonly field: string | null;
  readonly message: string;
}

/** What came of a report: kept, with what deserves a second look; or not, with what is to be mended and where. */
export type ReportState =
  | { readonly stage: "idle" | "sending" }
  | { readonly stage: "kept"; readonly remarks: readonly string[] }
  | { readonly stage: "refused"; readonly sentence: string; readonly reasons: readonly Reason[] };

/** A mutation whose only field, `done`, is what is kept or a refusal. */
type ReportDocument<Variables extends AnyVariables> = TypedDocumentNode<
  {
    done: {
      __typename: string;
      remarks?: { message: string }[];
      message?: string;
      reasons?: Reason[];
    };
  },
  Variables
>;

/** Sends a report, and says what came of it. */
export function useReport<Variables extends AnyVariables>(document: ReportDocument<Variables>) {
  const client = useClient();
  const { i18n } = useWords();
  const [state, setState] = useState<ReportState>({ stage: "idle" });
  const send = useCallback(
    async (variables: Variables) => {
      setState({ stage: "sending" });
      const { data } = await client.mutation(document, variables).toPromise();
      const sentence =
        data === undefined
          ? i18n._(
              "La réponse n’est pas arrivée. Ce que vous avez saisi est toujours là : enregistrez à nouveau.",
            )
          : data.done.message;
      setState(
        sentence === undefined
          ? { stage: "kept", remarks: (data?.done.remarks ?? []).map(({ message }) => message) }
          : { stage: "refused", sentence, reasons: data?.done.reasons ?? [] },
      );
    },
    [client, document, i18n],
  );
  return { state, send };
}
