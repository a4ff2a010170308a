import { panelState } from "../../capacity/panel.ts";
import type { Finding } from "../figure.ts";
import { defineMetric } from "../metric.ts";
import { summing } from "../parts.ts";
import { shareOf } from "../share-of.ts";
import type { CentreThen } from "../streams/centres.ts";

export const registeredPatients = defineMetric({
  key: "registeredPatients",
  label: { fr: "Patients inscrits", en: "Registered patients" },
  definition: {
    fr: "Patients dont le centre est le médecin traitant : dernier comptage de chaque centre à la date. Un stock, qui ne s’additionne pas d’une date à l’autre.",
    en: "Patients whose registered practice is the centre: the latest count of each centre by the date. A stock, not to be added over dates.",
  },
  formula: "Σ(centres) latest panelCount.registered: on ≤ asOf",
  unit: "PATIENTS",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, comptages des centres",
  suppression: "PATIENTS",
  from: "centres",
  ...summing<CentreThen>({
    of: ({ isOpen, panel }) => isOpen || panel !== undefined,
    amount: ({ panel }) => panel?.registered,
    whenNone: undefined,
  }),
});

export const panelCap = defineMetric({
  key: "panelCap",
  label: { fr: "Patients que le centre peut suivre", en: "Patients the centre can look after" },
  definition: {
    fr: "Somme des plafonds de patients des lignes ouvertes à la date.",
    en: "Sum of the panel caps of the lines open on the date.",
  },
  formula: "Σ(lines: stage = OPEN) panelCap",
  unit: "PATIENTS",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, contrats de ligne",
  suppression: "NONE",
  from: "centres",
  ...summing<CentreThen>({ of: ({ isOpen }) => isOpen, amount: ({ panelCap: cap }) => cap, whenNone: 0 }),
});

interface LongTerm {
  readonly ald: number;
  readonly registered: number;
  readonly uncounted: number;
}

const addLongTerm = (one: LongTerm, other: LongTerm): LongTerm => ({
  ald: one.ald + other.ald,
  registered: one.registered + other.registered,
  uncounted: one.uncounted + other.uncounted,
});

const noLongTerm: LongTerm = { ald: 0, registered: 0, uncounted: 0 };

const longTermOf = ({ isOpen, panel }: CentreThen): LongTerm => {
  if (panel?.ald === undefined) return { ...noLongTerm, uncounted: isOpen ? 1 : 0 };
  return { ald: panel.ald, registered: panel.registered, uncounted: 0 };
};

export const aldShare = defineMetric({
  key: "aldShare",
  label: { fr: "Patients inscrits en ALD", en: "Registered patients with a long-term condition" },
  definition: {
    fr: "Part des patients inscrits qui sont en affection de longue durée, dans les centres dont le dernier comptage le dit ; n est le nombre de patients inscrits.",
    en: "Share of the registered patients who have a recognised long-term condition, in the centres whose latest count tells it; n is the number of registered patients.",
  },
  formula: "Σ ald ÷ Σ registered over the latest counts that tell ald",
  unit: "SHARE",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, comptages des centres",
  suppression: "PATIENTS",
  from: "centres",
  start: () => noLongTerm,
  add: (part: LongTerm, centre) => addLongTerm(part, longTermOf(centre)),
  merge: addLongTerm,
  finish: ({ ald, registered, uncounted }): Finding => ({
    value: shareOf({ part: ald, whole: registered }),
    n: registered,
    flags: uncounted > 0 ? ["INCOMPLETE"] : [],
  }),
});

interface Panels {
  readonly registered: number;
  readonly cap: number;
  readonly counted: number;
  readonly uncounted: number;
}

const addPanels = (one: Panels, other: Panels): Panels => ({
  registered: one.registered + other.registered,
  cap: one.cap + other.cap,
  counted: one.counted + other.counted,
  uncounted: one.uncounted + other.uncounted,
});

const noPanels: Panels = { registered: 0, cap: 0, counted: 0, uncounted: 0 };

const panelsOf = ({ isOpen, panel, panelCap: cap }: CentreThen): Panels => {
  if (!isOpen) return noPanels;
  return panel === undefined || cap === undefined
    ? { ...noPanels, uncounted: 1 }
    : { registered: panel.registered, cap, counted: 1, uncounted: 0 };
};

const saturationOf = ({ registered, cap, counted, uncounted }: Panels): Finding => ({
  value: counted > 0 ? panelState({ registered, cap }).saturation : undefined,
  n: counted,
  flags: uncounted > 0 ? ["INCOMPLETE"] : [],
});

export const panelSaturation = defineMetric({
  key: "panelSaturation",
  label: { fr: "Remplissage des patientèles", en: "How full the panels are" },
  definition: {
    fr: "Patients inscrits rapportés au plafond, dans les centres ouverts qui ont un comptage.",
    en: "Registered patients over the cap, in the open centres that have a count.",
  },
  formula: "Σ registered ÷ Σ panelCap over open centres with a count",
  unit: "SHARE",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, comptages des centres et contrats de ligne",
  suppression: "PATIENTS",
  from: "centres",
  start: () => noPanels,
  add: (panels: Panels, centre) => addPanels(panels, panelsOf(centre)),
  merge: addPanels,
  finish: saturationOf,
});

export const centresOpenToNewPatients = defineMetric({
  key: "centresOpenToNewPatients",
  label: { fr: "Centres qui accueillent de nouveaux patients", en: "Centres open to new patients" },
  definition: {
    fr: "Centres ouverts dont les patients inscrits sont moins nombreux que le plafond ; un centre sans comptage n’est pas compté.",
    en: "Open centres with fewer registered patients than their cap; a centre without a count is not counted.",
  },
  formula: "count(open centres: registered < panelCap)",
  unit: "CENTRES",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, comptages des centres et contrats de ligne",
  suppression: "NONE",
  from: "centres",
  ...summing<CentreThen>({
    of: ({ isOpen }) => isOpen,
    amount: ({ panel, panelCap: cap }) => {
      if (panel === undefined || cap === undefined) return undefined;
      return panelState({ registered: panel.registered, cap }).isOpenToNewPatients ? 1 : 0;
    },
    whenNone: 0,
  }),
});
