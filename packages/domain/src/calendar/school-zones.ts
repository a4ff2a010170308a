/** The zones of the school holidays, as they have been since 2016. */
export const schoolZones = ["A", "B", "C"] as const;
export type SchoolZone = (typeof schoolZones)[number];

interface Academy {
  readonly name: string;
  readonly zone: SchoolZone;
  readonly departments: readonly string[];
}

// Ministry of education: school holidays by zone (data.gouv.fr). Corsica and overseas have calendars of their own.
const academies: readonly Academy[] = [
  { name: "Besançon", zone: "A", departments: ["25", "39", "70", "90"] },
  { name: "Bordeaux", zone: "A", departments: ["24", "33", "40", "47", "64"] },
  { name: "Clermont-Ferrand", zone: "A", departments: ["03", "15", "43", "63"] },
  { name: "Dijon", zone: "A", departments: ["21", "58", "71", "89"] },
  { name: "Grenoble", zone: "A", departments: ["07", "26", "38", "73", "74"] },
  { name: "Limoges", zone: "A", departments: ["19", "23", "87"] },
  { name: "Lyon", zone: "A", departments: ["01", "42", "69"] },
  { name: "Poitiers", zone: "A", departments: ["16", "17", "79", "86"] },
  { name: "Aix-Marseille", zone: "B", departments: ["04", "05", "13", "84"] },
  { name: "Amiens", zone: "B", departments: ["02", "60", "80"] },
  { name: "Lille", zone: "B", departments: ["59", "62"] },
  { name: "Nancy-Metz", zone: "B", departments: ["54", "55", "57", "88"] },
  { name: "Nantes", zone: "B", departments: ["44", "49", "53", "72", "85"] },
  { name: "Nice", zone: "B", departments: ["06", "83"] },
  { name: "Normandie", zone: "B", departments: ["14", "27", "50", "61", "76"] },
  { name: "Orléans-Tours", zone: "B", departments: ["18", "28", "36", "37", "41", "45"] },
  { name: "Reims", zone: "B", departments: ["08", "10", "51", "52"] },
  { name: "Rennes", zone: "B", departments: ["22", "29", "35", "56"] },
  { name: "Strasbourg", zone: "B", departments: ["67", "68"] },
  { name: "Créteil", zone: "C", departments: ["77", "93", "94"] },
  { name: "Montpellier", zone: "C", departments: ["11", "30", "34", "48", "66"] },
  { name: "Paris", zone: "C", departments: ["75"] },
  { name: "Toulouse", zone: "C", departments: ["09", "12", "31", "32", "46", "65", "81", "82"] },
  { name: "Versailles", zone: "C", departments: ["78", "91", "92", "95"] },
];

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The zone of an academy, however its accents are written; undefined for Corsica and overseas. */
export const zoneOfAcademy = (academy: string): SchoolZone | undefined =>
  academies.find(({ name }) => plain(name) === plain(academy))?.zone;

/** The zone of a department; undefined for Corsica and overseas. */
export const zoneOfDepartment = (department: string): SchoolZone | undefined =>
  academies.find(({ departments }) => departments.includes(department))?.zone;
