/** The day at whose start the example network stands. */
export const clock = "2023-11-27";

const release = "Communiqué de presse de Médecins Solidaires, fin 2023";
const coordinates = "coordonnées : GeoNames et contours de communes (Licence Ouverte)";

/** The addresses are invented; the phones are of the numbers that are kept for fiction. */
export const centres = [
  {
    id: "ajain",
    name: "Ajain",
    inseeCode: "23002",
    regionCode: "75",
    profile: "weekly-rotation",
    plannedOpening: "2022-10-31",
    openedOn: "2022-10-31",
    address: "1 place de l’Exemple, 23380 Ajain",
    phone: "05 36 49 00 01",
    latitude: 46.20707,
    longitude: 1.99711,
    source: `Ouverture : What’s up Doc ; ${coordinates}`,
  },
  {
    id: "bellegarde",
    name: "Bellegarde-en-Marche",
    inseeCode: "23020",
    regionCode: "75",
    profile: "weekly-rotation",
    plannedOpening: "2023-06-19",
    openedOn: "2023-06-19",
    address: "2 place de l’Exemple, 23190 Bellegarde-en-Marche",
    phone: "05 36 49 00 02",
    latitude: 45.98171,
    longitude: 2.29417,
    source: `Ouverture : France 3, 19 juin 2023 ; ${coordinates}`,
  },
  {
    id: "charenton",
    name: "Charenton-du-Cher",
    inseeCode: "18052",
    regionCode: "24",
    profile: "weekly-rotation",
    plannedOpening: "2024-02-06",
    address: "3 place de l’Exemple, 18210 Charenton-du-Cher",
    phone: "02 61 91 00 03",
    latitude: 46.73007,
    longitude: 2.64438,
    source: `Ouverture prévue en février 2024 : communiqué ; jour : RCF ; ${coordinates}`,
  },
];

const line = (centre, number, startsOn, mode) => ({
  centre,
  number,
  startsOn,
  mode,
  terms: [{ from: startsOn, weeklyHours: 35, panelCap: 1200 }],
});

/** Bellegarde's two doctors share the care: one by appointment, one without (press, June 2023). */
export const lines = [
  line("ajain", 1, "2022-10-31", "MIXED"),
  line("bellegarde", 1, "2023-06-19", "PROGRAMMED"),
  line("bellegarde", 2, "2023-06-19", "UNPROGRAMMED"),
  line("charenton", 1, "2024-02-06", "MIXED"),
];

/** An Asalée nurse counts 0.2 full-time equivalent for each GP. */
export const teamPosts = [
  { centre: "ajain", role: "COORDINATOR", people: 2, fte: 2, from: "2022-10-31" },
  { centre: "ajain", role: "ASALEE_NURSE", people: 1, fte: 0.2, from: "2022-10-31" },
  { centre: "bellegarde", role: "COORDINATOR", people: 1, fte: 1, from: "2023-06-19" },
  { centre: "bellegarde", role: "MEDICAL_ASSISTANT", people: 1, fte: 1, from: "2023-06-19" },
  { centre: "bellegarde", role: "ASALEE_NURSE", people: 1, fte: 0.4, from: "2023-06-19" },
  { centre: "charenton", role: "COORDINATOR", people: 2, fte: 2, from: "2024-02-06" },
  { centre: "charenton", role: "ASALEE_NURSE", people: 1, fte: 0.2, from: "2024-02-06" },
];

const press = "Presse ; jour du mois : convention de l’exemple";
const own = "Valeur propre à l’exemple";

export const panel = [
  { centre: "ajain", on: "2023-02-28", registered: 500, source: press },
  { centre: "ajain", on: "2023-04-30", registered: 750, source: press },
  { centre: "ajain", on: "2023-06-30", registered: 900, ald: 170, source: press },
  { centre: "ajain", on: "2023-09-30", registered: 1100, source: press },
  {
    centre: "ajain",
    on: clock,
    registered: 1200,
    source: `${own} : plafond « atteint en quelques mois », 1 200 dans la presse de décembre 2023`,
  },
  {
    centre: "bellegarde",
    on: clock,
    registered: 600,
    source: `${own} : 1 800 patients du communiqué moins les 1 200 d’Ajain`,
  },
];

const geography =
  "Code officiel géographique, édition 2026 (@etalab/decoupage-administratif 6.0.0, Licence Ouverte)";
const population = (territoryKind, territoryCode, territoryName, value) => ({
  territoryKind,
  territoryCode,
  territoryName,
  indicator: "POPULATION",
  value,
  vintage: 2026,
  attribution: "CERTAIN",
  source: geography,
});

/** The release gives "2018" for some of its figures without saying which: those are uncertain. */
export const indicators = [
  {
    territoryKind: "DEPARTMENT",
    territoryCode: "18",
    territoryName: "Cher",
    indicator: "ALD_WITHOUT_GP_SHARE",
    value: 0.09,
    vintage: 2022,
    attribution: "CERTAIN",
    source: `Sécurité sociale, 2022 ; ${release}, note 1`,
  },
  {
    territoryKind: "NATION",
    territoryCode: "FR",
    territoryName: "France",
    indicator: "GP_DENSITY",
    value: 149,
    vintage: 2022,
    attribution: "CERTAIN",
    source: `evaluation.securite-sociale.fr, indicateur 1.4.1 ; ${release}`,
  },
  {
    territoryKind: "LIVING_AREA",
    territoryCode: "berry",
    territoryName: "Berry Saint-Amandois",
    indicator: "GP_DENSITY",
    value: 46.4,
    vintage: 2018,
    attribution: "UNCERTAIN",
    source: `${release}, note 2`,
  },
  {
    territoryKind: "REGION",
    territoryCode: "24",
    territoryName: "Centre-Val de Loire",
    indicator: "GP_DENSITY",
    value: 124.2,
    vintage: 2018,
    attribution: "UNCERTAIN",
    source: `${release}, note 2`,
  },
  population("COMMUNE", "23002", "Ajain", 1019),
  population("COMMUNE", "23020", "Bellegarde-en-Marche", 355),
  population("COMMUNE", "18052", "Charenton-du-Cher", 984),
  population("DEPARTMENT", "23", "Creuse", 115_527),
  population("REGION", "24", "Centre-Val de Loire", 2_587_031),
];

export const partners = [
  { id: "bouge-ton-coq", name: "Bouge ton Coq", kind: "ASSOCIATION" },
  { id: "commune-ajain", name: "Commune d’Ajain", kind: "COMMUNE", inseeCode: "23002" },
  { id: "commune-bellegarde", name: "Commune de Bellegarde-en-Marche", kind: "COMMUNE", inseeCode: "23020" },
  { id: "commune-charenton", name: "Commune de Charenton-du-Cher", kind: "COMMUNE", inseeCode: "18052" },
];
