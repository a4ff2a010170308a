import { useWords } from "@ms/ui";
import { useState } from "react";
import { useClient } from "urql";
import { download } from "../../../download.ts";
import { ExportMutation } from "./my-data.query.ts";

/** All that is held of the doctor, to take away. */
export function ExportData() {
  const { i18n } = useWords();
  const client = useClient();
  const [fault, setFault] = useState<string>();
  const take = async (format: "JSON" | "CSV"): Promise<void> => {
    const { data, error } = await client.mutation(ExportMutation, { format }).toPromise();
    const given = data?.exportMyData;
    if (given?.__typename === "PersonalExport") download(given);
    setFault(given?.__typename === "PersonalExport" ? undefined : (error?.message ?? given?.message));
  };
  return (
    <section className="doctor-card">
      <h2>{i18n._("Ce que le réseau garde de vous")}</h2>
      <p>
        {i18n._(
          "Votre nom et vos coordonnées, votre statut et vos pièces, vos disponibilités, vos semaines et vos réponses : pour organiser la relève. Jamais rien d’un patient.",
        )}
      </p>
      {fault !== undefined && (
        <p role="alert" className="caution">
          {fault}
        </p>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={() => void take("CSV")}>
          {i18n._("Télécharger pour un tableur (CSV)")}
        </button>
        <button type="button" className="button" onClick={() => void take("JSON")}>
          {i18n._("Télécharger en JSON")}
        </button>
      </p>
    </section>
  );
}
