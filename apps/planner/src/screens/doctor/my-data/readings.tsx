import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { type Reading, ReadingsQuery } from "./my-data.query.ts";

/** Who has looked at the doctor's record, and when. */
export function Readings() {
  const { i18n, moment } = useWords();
  const [{ data, error }, readAgain] = useQuery({ query: ReadingsQuery, requestPolicy: "cache-and-network" });
  return (
    <section className="doctor-card">
      <h2>{i18n._("Qui a regardé ou changé votre dossier")}</h2>
      {data?.auditEvents ? (
        <ol className="readings">
          {data.auditEvents.edges.map(({ node }) => (
            <li key={node.number}>
              {moment(new Date(node.at))} · <span className="soft">{node.actor}</span>
              <br />
              <Looked reading={node} />
            </li>
          ))}
        </ol>
      ) : error ? (
        <FailedScreen
          what={i18n._("Le journal n’a pas pu être lu.")}
          onRetry={() => readAgain({ requestPolicy: "network-only" })}
        />
      ) : (
        <LoadingScreen height={120} />
      )}
      {data?.auditEvents?.totalCount === 0 && <p>{i18n._("Personne jusqu’ici.")}</p>}
    </section>
  );
}

/** What of the record was read; or what was done with it. */
function Looked({ reading }: { reading: Reading }) {
  const { i18n, read: readText } = useWords();
  const words: Readonly<Record<string, string>> = {
    name: i18n._("nom"),
    contact: i18n._("coordonnées"),
    phone: i18n._("téléphone"),
    email: i18n._("adresse électronique"),
    birthYear: i18n._("année de naissance"),
    rpps: i18n._("numéro RPPS"),
    documents: i18n._("pièces du dossier"),
    availability: i18n._("disponibilités"),
    preferences: i18n._("centres demandés ou refusés"),
  };
  const read = (reading.about ?? []).flatMap((about) => about.read).map((field) => words[field] ?? field);
  return read.length > 0
    ? i18n._("a lu : {fields}", { fields: [...new Set(read)].join(", ") })
    : reading.actionLabel === null
      ? reading.action
      : readText(reading.actionLabel);
}
