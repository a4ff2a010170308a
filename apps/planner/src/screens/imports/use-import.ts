import type { VariablesOf } from "@ms/api-client";
import { useWords } from "@ms/ui";
import { useCallback, useState } from "react";
import { useClient } from "urql";
import { type FileReason, ImportMutation, type ImportReport } from "./imports.query.ts";
import { type ChosenContent, readChosen } from "./read-chosen.ts";

export type FileKind = VariablesOf<typeof ImportMutation>["kind"];

/** How far a file has come. */
export type ImportState =
  | { readonly stage: "idle" | "checking" | "importing" }
  /** Nothing is known of the file: it was not read here, or the gateway did not answer. */
  | { readonly stage: "failed"; readonly sentence: string }
  | {
      readonly stage: "refused";
      readonly sentence: string;
      readonly reasons: readonly FileReason[];
      readonly text: string;
    }
  | { readonly stage: "checked"; readonly report: ImportReport; readonly content: ChosenContent }
  | { readonly stage: "imported"; readonly report: ImportReport };

/** Checks a file, then imports exactly what was checked. */
export function useImport() {
  const client = useClient();
  const { i18n } = useWords();
  const [state, setState] = useState<ImportState>({ stage: "idle" });

  const send = useCallback(
    async (kind: FileKind, content: ChosenContent, isDryRun: boolean): Promise<ImportState> => {
      const { contentBase64, text } = content;
      const { data } = await client.mutation(ImportMutation, { kind, contentBase64, isDryRun }).toPromise();
      const answer = data?.importCsv;
      if (answer === undefined)
        return {
          stage: "failed",
          sentence: i18n._(
            "La réponse n’est pas arrivée. Le fichier reste choisi : vérifiez-le à nouveau, ce qui est déjà enregistré ne changera pas.",
          ),
        };
      if (answer.__typename === "ImportReport")
        return isDryRun
          ? { stage: "checked", report: answer, content }
          : { stage: "imported", report: answer };
      const reasons = answer.__typename === "FileRefused" ? answer.reasons : [];
      return { stage: "refused", sentence: answer.message, reasons, text };
    },
    [client, i18n],
  );

  const check = useCallback(
    async (kind: FileKind, file: File) => {
      setState({ stage: "checking" });
      const read = await readChosen(file);
      if (read.ok) {
        setState(await send(kind, read.value, true));
        return;
      }
      setState({
        stage: "failed",
        sentence:
          read.refusal === "TOO_LARGE"
            ? i18n._("Ce fichier dépasse 10 Mo : coupez-le en plusieurs fichiers.")
            : i18n._("Ce fichier a changé depuis que vous l’avez choisi : choisissez-le à nouveau."),
      });
    },
    [send, i18n],
  );
  const bringIn = useCallback(
    async (kind: FileKind, content: ChosenContent) => {
      setState({ stage: "importing" });
      setState(await send(kind, content, false));
    },
    [send],
  );
  const forget = useCallback(() => setState({ stage: "idle" }), []);
  return { state, check, bringIn, forget };
}
