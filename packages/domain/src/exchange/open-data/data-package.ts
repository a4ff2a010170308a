import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Text } from "../../shared/text.ts";
import { type OpenField, type OpenTable, withheld } from "./open-table.ts";

/** The version of what the tables are: raised when a column is added (the second number) or changes (the first). */
const version = "1.0.0";

/** Read in both languages by whatever program shows it. */
const both = ({ fr, en }: Text): string => (fr === en ? fr : `${fr} · ${en}`);

const licences = [
  {
    name: "etalab-2.0",
    title: "Licence Ouverte / Open Licence 2.0",
    path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
  },
];

const fieldOf = <Row>({ name, type, title, description, isRequired, choices }: OpenField<Row>) => ({
  name,
  type,
  title: both(title),
  ...(description !== undefined && { description: both(description) }),
  ...((isRequired === true || choices !== undefined) && {
    constraints: {
      ...(isRequired === true && { required: true }),
      ...(choices !== undefined && { enum: choices }),
    },
  }),
});

const resourceOf = <Row>({ name, title, description, key, fields }: OpenTable<Row>) => ({
  profile: "tabular-data-resource",
  name,
  path: `${name}.csv`,
  title: both(title),
  description: both({
    fr: `${description.fr} Aussi en JSON : ${name}.json.`,
    en: `${description.en} As JSON, too: ${name}.json.`,
  }),
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
  schema: { fields: fields.map(fieldOf), primaryKey: key, missingValues: ["", withheld] },
});

const ownSource = {
  title: both({
    fr: "Médecins Solidaires, données du réseau",
    en: "Médecins Solidaires, the network’s records",
  }),
};

/**
 * The Data Package (Frictionless Data, profile tabular-data-package) of some tables as of a day: what
 * each file holds, column by column, under which licence, and from whom.
 */
export function dataPackage({
  tables,
  asOf,
  isSnapshot,
  otherSources,
}: {
  tables: readonly OpenTable<never>[];
  asOf: PlainDate;
  /** Whether its figures are published for good. */
  isSnapshot: boolean;
  /** Who published what the network only quotes. */
  otherSources: readonly string[];
}) {
  const title: Text = isSnapshot
    ? { fr: `Médecins Solidaires : instantané au ${asOf}`, en: `Médecins Solidaires: snapshot as of ${asOf}` }
    : { fr: "Médecins Solidaires : données ouvertes", en: "Médecins Solidaires: open data" };
  return {
    profile: "tabular-data-package",
    name: isSnapshot ? `medecins-solidaires-${asOf}` : "medecins-solidaires",
    title: both(title),
    description: both({
      fr: `Ce que tout le monde peut savoir du réseau. Aucun patient, aucun médecin n’y est nommé ; les petits nombres sont masqués (« ${withheld} »).`,
      en: `What everybody may know of the network. No patient and no doctor is named; small counts are withheld (“${withheld}”).`,
    }),
    version,
    created: `${asOf}T00:00:00Z`,
    licenses: licences,
    sources: [ownSource, ...[...new Set(otherSources)].sort().map((source) => ({ title: source }))],
    resources: tables.map(resourceOf),
  };
}
