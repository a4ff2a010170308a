import { documentKindLabels, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { DoctorFile } from "./doctors.query.ts";

interface DoctorPapersProps {
  readonly doctor: Pick<DoctorFile, "documents" | "preferences">;
  readonly today: PlainDate;
}

/** The papers with the day on which each ends, and the centres asked for or refused; nothing where that is not the reader's. */
export function DoctorPapers({ doctor: { documents, preferences }, today }: DoctorPapersProps) {
  const { i18n, read, date } = useWords();
  const centresOf = (wanted: "PREFERRED" | "REFUSED") =>
    (preferences ?? [])
      .filter(({ kind }) => kind === wanted)
      .map(({ centre }) => centre.name)
      .join(", ");
  const [preferred, refused] = [centresOf("PREFERRED"), centresOf("REFUSED")];
  return (
    <>
      {documents?.length === 0 && <p>{i18n._("Aucune pièce n’est au dossier.")}</p>}
      {documents !== null && documents.length > 0 && (
        <ul>
          {documents.map(({ kind, validUntil }) => (
            <li key={kind}>
              {read(documentKindLabels[kind])}
              <small>
                {validUntil === null
                  ? i18n._("n’expire pas")
                  : validUntil < today
                    ? i18n._("expirée depuis le {day}", { day: date(validUntil as PlainDate, "full") })
                    : i18n._("valable jusqu’au {day}", { day: date(validUntil as PlainDate, "full") })}
              </small>
            </li>
          ))}
        </ul>
      )}
      {preferred !== "" && <p>{i18n._("Demande à venir à : {centres}", { centres: preferred })}</p>}
      {refused !== "" && <p>{i18n._("Ne vient pas à : {centres}", { centres: refused })}</p>}
    </>
  );
}
