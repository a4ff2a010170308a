import { doctorStatusLabels, documentKindLabels, nameOfTerritory } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Doctor } from "./doctor-filter.ts";

/** A doctor: who, how they practise, where they live, and whether they may come, with every reason if not. */
export function DoctorRow({ doctor }: { doctor: Doctor }) {
  const { i18n, read } = useWords();
  const { identifier, name, status, homeDepartment, eligibility } = doctor;
  const department = nameOfTerritory({ kind: "DEPARTMENT", code: homeDepartment });
  return (
    <li className={eligibility.isEligible ? undefined : "ineligible"}>
      <p>
        <b>{name}</b> <span className="identifier">{identifier}</span>
      </p>
      <p>
        {status === null ? i18n._("Statut inconnu") : read(doctorStatusLabels[status])}
        <small>
          {department === undefined
            ? homeDepartment
            : i18n._("{department} ({code})", { department, code: homeDepartment })}
        </small>
      </p>
      <div className="file">
        {eligibility.isEligible ? (
          <p>{i18n._("Peut venir")}</p>
        ) : (
          <>
            <p>
              <b>{i18n._("Ne peut pas venir")}</b>
            </p>
            {eligibility.reasons.map(({ code, document, message }) => (
              <p key={`${code} ${document ?? ""}`}>
                {read(message)}
                {document && <small>{read(documentKindLabels[document])}</small>}
              </p>
            ))}
          </>
        )}
      </div>
    </li>
  );
}
