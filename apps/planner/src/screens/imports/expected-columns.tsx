import { type TableKind, tables } from "@ms/domain";
import { useWords } from "@ms/ui";

/** The columns of a kind of file, those that must be there first said so, each with an example. */
export function ExpectedColumns({ kind }: { kind: TableKind }) {
  const { i18n, read } = useWords();
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
    </details>
  );
}
