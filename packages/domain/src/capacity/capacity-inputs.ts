import type { PlainDate } from "../calendar/plain-date.ts";
import { catalogue } from "../impact/catalogue.ts";
import { computeFigures } from "../impact/compute-figures.ts";
import type { NetworkFacts } from "../impact/facts.ts";
import { isOpen } from "../network/centre.ts";
import { isLineOpen, termsOn } from "../network/line.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";

/** How one knows a pace or a demand. */
export const basisLabels = {
  OBSERVED: { fr: "observé au centre", en: "observed at the centre" },
  ASSUMED: { fr: "hypothèse du réseau", en: "assumed by the network" },
  GIVEN: { fr: "valeur donnée", en: "given value" },
} as const satisfies Record<string, Text>;

/** A pace or a demand: observed over `n` weeks, else assumed, with the range to think of, or given. */
export interface Reckoned {
  readonly basis: keyof typeof basisLabels;
  readonly value: number;
  readonly n?: number;
  readonly range?: { readonly lower: number; readonly upper: number };
}

/**
 * What the network assumes where a centre has not been observed. Consultations per line-week: 90, and 85
 * to 105 at the centres observed from 2022 to 2025; consultations per registered patient and year: 3.75,
 * those of Reuilly's first year.
 */
export const assumedRates = {
  consultationsPerLineWeek: { basis: "ASSUMED", value: 90, range: { lower: 85, upper: 105 } },
  consultationsPerPatientYear: { basis: "ASSUMED", value: 3.75 },
} as const satisfies Record<string, Reckoned>;

/** What the capacity of a centre is reckoned from. */
export interface CapacityInputs {
  readonly lines: number;
  readonly cap: number;
  readonly counts: readonly { readonly on: PlainDate; readonly registered: number }[];
  readonly consultationsPerLineWeek: Reckoned;
  readonly visitsPerPatientYear: Reckoned;
}

export const capacityRefusals = {
  CENTRE_NOT_OPEN: {
    fr: "Ce centre n’a aucune ligne ouverte à cette date : sa capacité se calcule à partir de son ouverture.",
    en: "This centre has no line open on that day: its capacity is reckoned from its opening on.",
  },
  CAP_UNKNOWN: {
    fr: "Une ligne ouverte n’a pas de plafond de patients à cette date : complétez ses conditions.",
    en: "An open line has no panel cap on that day: complete its terms.",
  },
  PANEL_NOT_COUNTED: {
    fr: "Aucun comptage des patients inscrits n’est connu à cette date : saisissez-en un.",
    en: "No count of the registered patients is known on that day: enter one.",
  },
} as const satisfies Record<string, Text>;

export type CapacityRefusal = CodedRefusal<keyof typeof capacityRefusals>;

const because = (code: keyof typeof capacityRefusals) => refuse({ code, message: capacityRefusals[code] });

interface CapacityQuestion {
  readonly facts: NetworkFacts;
  /** The centre's identifier. */
  readonly centre: string;
  readonly asOf: PlainDate;
  /** Rates to reckon with instead. */
  readonly given?: { readonly [Key in keyof typeof assumedRates]?: number | undefined };
}

/** What patients ask for is given or assumed: what was served can tell neither of a queue nor of free room. */
const demandOf = ({ given }: CapacityQuestion): Reckoned => {
  const value = given?.consultationsPerPatientYear;
  return value === undefined ? assumedRates.consultationsPerPatientYear : { basis: "GIVEN", value };
};

function rateOf(key: keyof typeof assumedRates, { facts, centre, asOf, given }: CapacityQuestion): Reckoned {
  const value = given?.[key];
  if (value !== undefined) return { basis: "GIVEN", value };
  const metrics = catalogue.filter((metric) => metric.key === key);
  const [figure] = computeFigures({ facts, metrics, scope: { kind: "CENTRE", code: centre }, asOf });
  if (figure?.value === undefined) return assumedRates[key];
  return { basis: "OBSERVED", value: figure.value, n: figure.n };
}

/**
 * What a centre's capacity is reckoned from, at the start of a day: its open lines and their caps, its
 * panel counts; its pace as given, else as observed, else as assumed; its demand as given, else as assumed.
 */
export function capacityInputsOf(question: CapacityQuestion): Outcome<CapacityInputs, CapacityRefusal> {
  const { facts, centre, asOf } = question;
  const isOpenThen = facts.centres.some((each) => each.id === centre && isOpen(each, asOf));
  const lines = facts.lines.filter((line) => line.centre === centre && isLineOpen(line, asOf));
  if (!isOpenThen || lines.length === 0) return because("CENTRE_NOT_OPEN");
  const caps = lines.map((line) => termsOn(line, asOf)?.panelCap);
  if (caps.includes(undefined)) return because("CAP_UNKNOWN");
  const counts = facts.panelCounts.filter((count) => count.centre === centre && count.on <= asOf);
  if (counts.length === 0) return because("PANEL_NOT_COUNTED");
  return accept({
    lines: lines.length,
    cap: caps.reduce<number>((sum, cap) => sum + (cap ?? 0), 0),
    counts: counts.map(({ on, registered }) => ({ on, registered })),
    consultationsPerLineWeek: rateOf("consultationsPerLineWeek", question),
    visitsPerPatientYear: demandOf(question),
  });
}
