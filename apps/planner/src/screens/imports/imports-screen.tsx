import { type TableKind, tableKinds, tables } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type SubmitEvent, useState } from "react";
import { ExpectedColumns } from "./expected-columns.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { type FileKind, useImport } from "./use-import.ts";
import "./imports.css";

const fileKind = (kind: TableKind) => kind.toUpperCase().replaceAll("-", "_") as FileKind;

/** Imports: a file is chosen, checked, and imported whole or not at all; a refused one stays chosen. */
export function ImportsScreen() {
  const { i18n, read } = useWords();
  const [kind, setKind] = useState<TableKind>("activity");
  const [file, setFile] = useState<File>();
  const { state, check, bringIn, forget } = useImport();
  const isBusy = state.stage === "checking" || state.stage === "importing";
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (file !== undefined) void check(fileKind(kind), file);
  };
  return (
    <main id="content" className="page imports-screen" tabIndex={-1}>
      <h1>{i18n._("Importer un fichier")}</h1>
      <p>
        {i18n._(
          "Un fichier CSV, vérifié avant d’être importé : tout entier, ou pas du tout. Le même fichier deux fois ne change rien.",
        )}
      </p>
      <form onSubmit={submit}>
        <label className="field">
          {i18n._("Contenu")}
          <select
            value={kind}
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              setKind(tableKinds.find((each) => each === currentTarget.value) ?? kind);
              forget();
            }}
          >
            {tableKinds.map((each) => (
              <option key={each} value={each}>
                {read(tables[each].label)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {i18n._("Fichier")}
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            required
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              setFile(currentTarget.files?.[0]);
              forget();
            }}
          />
        </label>
        <button type="submit" className="button" disabled={isBusy}>
          {i18n._("Vérifier le fichier")}
        </button>
      </form>
      <ExpectedColumns kind={kind} />
      <section role="status" aria-label={i18n._("Résultat")}>
        <ImportOutcome
          state={state}
          fileName={file?.name ?? ""}
          onImport={() => state.stage === "checked" && void bringIn(fileKind(kind), state.content)}
        />
      </section>
    </main>
  );
}
