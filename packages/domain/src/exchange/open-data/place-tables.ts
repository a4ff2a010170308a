import type { PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, isOpen } from "../../network/centre.ts";
import { departmentOf } from "../../network/identifiers.ts";
import { type Line, lineId, lineModes } from "../../network/line.ts";
import { defineOpenTable } from "./open-table.ts";

/** A centre as everybody may know it on a day. */
export interface OpenCentre {
  readonly centre: Centre;
  readonly on: PlainDate;
  /** Whether new patients are registered; undefined while nothing was counted. */
  readonly isAcceptingPatients: boolean | undefined;
  readonly lines: number;
}

/** The centres of the network, open or planned. */
export const centresTable = defineOpenTable<OpenCentre>({
  name: "centres",
  title: { fr: "Les centres de santé", en: "The health centres" },
  description: {
    fr: "Chaque centre du réseau, ouvert ou annoncé.",
    en: "Each centre of the network, open or announced.",
  },
  key: ["identifier"],
  fields: [
    {
      name: "identifier",
      type: "string",
      title: { fr: "Identifiant", en: "Identifier" },
      isRequired: true,
      of: ({ centre }) => centre.id,
    },
    {
      name: "name",
      type: "string",
      title: { fr: "Nom", en: "Name" },
      isRequired: true,
      of: ({ centre }) => centre.name,
    },
    {
      name: "insee_code",
      type: "string",
      title: { fr: "Code INSEE de la commune", en: "INSEE code of the commune" },
      isRequired: true,
      of: ({ centre }) => centre.inseeCode,
    },
    {
      name: "department_code",
      type: "string",
      title: { fr: "Département", en: "Department" },
      isRequired: true,
      of: ({ centre }) => departmentOf(centre.inseeCode),
    },
    {
      name: "region_code",
      type: "string",
      title: { fr: "Code INSEE de la région", en: "INSEE code of the region" },
      isRequired: true,
      of: ({ centre }) => centre.regionCode,
    },
    {
      name: "address",
      type: "string",
      title: { fr: "Adresse", en: "Address" },
      of: ({ centre }) => centre.address,
    },
    {
      name: "phone",
      type: "string",
      title: { fr: "Téléphone", en: "Phone" },
      of: ({ centre }) => centre.phone,
    },
    {
      name: "planned_opening",
      type: "date",
      title: { fr: "Ouverture annoncée", en: "Announced opening" },
      of: ({ centre }) => centre.plannedOpening,
    },
    {
      name: "opened_on",
      type: "date",
      title: { fr: "Ouvert le", en: "Opened on" },
      of: ({ centre }) => centre.openedOn,
    },
    {
      name: "is_open",
      type: "boolean",
      title: { fr: "Ouvert", en: "Open" },
      isRequired: true,
      of: ({ centre, on }) => isOpen(centre, on),
    },
    {
      name: "is_accepting_patients",
      type: "boolean",
      title: { fr: "Accepte de nouveaux patients", en: "Accepts new patients" },
      description: { fr: "Vide tant que rien n’a été compté.", en: "Empty while nothing was counted." },
      of: ({ isAcceptingPatients }) => isAcceptingPatients,
    },
    {
      name: "latitude",
      type: "number",
      title: { fr: "Latitude", en: "Latitude" },
      of: ({ centre }) => centre.latitude,
    },
    {
      name: "longitude",
      type: "number",
      title: { fr: "Longitude", en: "Longitude" },
      of: ({ centre }) => centre.longitude,
    },
    {
      name: "lines",
      type: "integer",
      title: { fr: "Nombre de lignes", en: "Number of lines" },
      isRequired: true,
      of: ({ lines }) => lines,
    },
  ],
});

/** The lines of the centres. */
export const linesTable = defineOpenTable<Line>({
  name: "lines",
  title: { fr: "Les lignes de médecin", en: "The lines" },
  description: {
    fr: "Une ligne est ce qu’un médecin à la fois assure ; un centre en a une ou plusieurs.",
    en: "A line is what one doctor at a time covers; a centre has one or more.",
  },
  key: ["identifier"],
  fields: [
    {
      name: "identifier",
      type: "string",
      title: { fr: "Identifiant", en: "Identifier" },
      isRequired: true,
      of: lineId,
    },
    {
      name: "centre",
      type: "string",
      title: { fr: "Centre", en: "Centre" },
      isRequired: true,
      of: ({ centre }) => centre,
    },
    {
      name: "mode",
      type: "string",
      title: { fr: "Accueil", en: "Mode" },
      isRequired: true,
      choices: lineModes,
      of: ({ mode }) => mode,
    },
    {
      name: "starts_on",
      type: "date",
      title: { fr: "Premier jour de soins", en: "First day of care" },
      isRequired: true,
      of: ({ startsOn }) => startsOn,
    },
    {
      name: "ends_on",
      type: "date",
      title: { fr: "Dernier jour de soins", en: "Last day of care" },
      of: ({ endsOn }) => endsOn,
    },
  ],
});

/** A snapshot that was published. */
export interface OpenSnapshot {
  readonly asOf: PlainDate;
  /** The moment of it, as RFC 3339 writes it. */
  readonly publishedAt: string;
}

/** What has been published for good. */
export const snapshotsTable = defineOpenTable<OpenSnapshot>({
  name: "snapshots",
  title: { fr: "Les instantanés publiés", en: "The published snapshots" },
  description: {
    fr: "Chacun garde pour toujours ses fichiers à sa propre adresse.",
    en: "Each keeps its files for ever at an address of its own.",
  },
  key: ["identifier"],
  fields: [
    {
      name: "identifier",
      type: "date",
      title: { fr: "Jour", en: "Day" },
      isRequired: true,
      of: ({ asOf }) => asOf,
    },
    {
      name: "published_at",
      type: "datetime",
      title: { fr: "Publié le", en: "Published at" },
      isRequired: true,
      of: ({ publishedAt }) => publishedAt,
    },
    {
      name: "path",
      type: "string",
      title: { fr: "Son paquet de données", en: "Its data package" },
      isRequired: true,
      of: ({ asOf }) => `${asOf}/datapackage.json`,
    },
  ],
});
