import { spreadsheetCsv, type TableKind, tables, tableTemplate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { download } from "../../download.ts";

/** The columns of a kind of file, those that must be there first said so, each with an example; and a file to fill. */
export function ExpectedColumns({ kind }: { kind: TableKind }) {
  const { i18n, language, read } = useWords();
  const takeTemplate = () =>
    download({
      fileName: `${kind}.csv`,
      content: spreadsheetCsv({ rows: tableTemplate({ kind, language, withExample: true }), language }),
    });
  return (
    <details className="expected">
      <summary>{i18n._("Colonnes attendues")}</summary>
      <dl>
        {tables[kind].columns.map(({ field, header, isRequired, example }) => (
          <div key={field}>
            <dt>
              {read(header)} {isRequired && <small>{i18n._("obligatoire")}</small>}
            </dt>
            <dd>{i18n._("par exemple {example}", { example })}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={takeTemplate}>
          {i18n._("Télécharger un modèle")}
        </button>{" "}
        {i18n._("Ses en-têtes sont connus ; sa ligne d’exemple est à remplacer.")}
      </p>
    </details>
  );
}
