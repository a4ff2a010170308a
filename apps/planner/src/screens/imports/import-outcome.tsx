import { useWords } from "@ms/ui";
import { download } from "../../download.ts";
import type { ImportReport } from "./imports.query.ts";
import { ReasonList } from "./reason-list.tsx";
import { countRefusedRows, refusedRowsCsv } from "./refused-rows.ts";
import type { ImportState } from "./use-import.ts";

interface ImportOutcomeProps {
  readonly state: ImportState;
  readonly fileName: string;
  readonly onImport: () => void;
}

/** What would change, what has changed, or why nothing does. */
export function ImportOutcome({ state, fileName, onImport }: ImportOutcomeProps) {
  const { i18n } = useWords();
  switch (state.stage) {
    case "idle":
      return null;
    case "checking":
      return <p>{i18n._("Vérification en cours…")}</p>;
    case "importing":
      return <p>{i18n._("Import en cours…")}</p>;
    case "failed":
      return <p className="caution">{state.sentence}</p>;
    case "refused":
      return <Refused refused={state} fileName={fileName} />;
    case "checked":
      return (
        <>
          <h2>{i18n._("Ce fichier peut être importé")}</h2>
          <Counts report={state.report} />
          <button type="button" className="button primary" onClick={onImport}>
            {i18n._("Importer")}
          </button>
        </>
      );
    case "imported":
      return (
        <>
          <h2>{i18n._("Import terminé")}</h2>
          <Counts report={state.report} />
        </>
      );
  }
}

function Counts({ report: { created, changed, unchanged, warnings } }: { report: ImportReport }) {
  const { i18n } = useWords();
  return (
    <>
      <p className="changes">
        {i18n._("{count, plural, one {# changement} other {# changements}}", { count: created + changed })}
      </p>
      <ul className="counts">
        <li>{i18n._("{created, plural, one {# ligne nouvelle} other {# lignes nouvelles}}", { created })}</li>
        <li>{i18n._("{changed, plural, one {# ligne modifiée} other {# lignes modifiées}}", { changed })}</li>
        <li>
          {i18n._("{unchanged, plural, one {# ligne inchangée} other {# lignes inchangées}}", { unchanged })}
        </li>
      </ul>
      {warnings.length > 0 && (
        <>
          <h3>{i18n._("À relire, accepté tout de même")}</h3>
          <ReasonList reasons={warnings} />
        </>
      )}
    </>
  );
}

function Refused({
  refused: { sentence, reasons, text },
  fileName,
}: {
  refused: Extract<ImportState, { stage: "refused" }>;
  fileName: string;
}) {
  const { i18n } = useWords();
  const rows = countRefusedRows(reasons);
  const takeAway = () => {
    const content = refusedRowsCsv({
      text,
      reasons,
      title: i18n._("motif du refus"),
      sentenceOf: ({ column, message }) =>
        column === null ? message : i18n._("{column} : {message}", { column, message }),
    });
    download({ fileName: `${i18n._("lignes-refusees")}-${fileName}`, content });
  };
  return (
    <>
      <h2>{i18n._("Ce fichier est à corriger")}</h2>
      <p className="caution">{sentence}</p>
      {reasons.length > 0 && <ReasonList reasons={reasons} />}
      {rows > 0 && (
        <button type="button" className="button" onClick={takeAway}>
          {i18n._(
            "{rows, plural, one {Télécharger la ligne refusée} other {Télécharger les # lignes refusées}}",
            { rows },
          )}
        </button>
      )}
    </>
  );
}
