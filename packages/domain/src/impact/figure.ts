import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { TerritoryIndicator } from "../network/territory.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import type { Period } from "./facts.ts";
import type { Scope } from "./scope.ts";
import type { Unit } from "./unit.ts";
import type { Interval } from "./wilson.ts";

/** Why a figure has no value. Unknown is said, never shown as zero. */
export const missingReasons = {
  NO_DATA: {
    fr: "Aucune donnée ne permet de calculer ce chiffre.",
    en: "There are no data from which to compute this figure.",
  },
  TOO_FEW: { fr: "Trop peu de données pour publier ce chiffre.", en: "Too few data to publish this figure." },
  NOT_YET: {
    fr: "La période n’a pas commencé à la date.",
    en: "The period has not begun on the date.",
  },
  UNKNOWN_SCOPE: {
    fr: "Ce périmètre n’est pas connu du réseau.",
    en: "The network does not know this scope.",
  },
} as const satisfies Record<string, Text>;

export type MissingCode = keyof typeof missingReasons;

/** What a reader must know before using a figure. */
export const figureFlags = {
  INCOMPLETE: { fr: "Une partie des données attendues manque.", en: "Part of the expected data is missing." },
  VINTAGES_DIFFER: {
    fr: "Les deux valeurs comparées n’ont pas le même millésime.",
    en: "The two values compared have different vintages.",
  },
  DEFINITIONS_DIFFER: {
    fr: "Les deux valeurs comparées suivent deux versions de la définition.",
    en: "The two values compared follow two versions of the definition.",
  },
  ATTRIBUTION_UNCERTAIN: {
    fr: "La source ne dit pas avec certitude quel millésime porte cette valeur.",
    en: "The source does not say for certain which vintage this value carries.",
  },
} as const satisfies Record<string, Text>;

export type FigureFlag = keyof typeof figureFlags;

/** One part of a figure that counts by kind: how many, and its share in whole percent; shares add up to 100. */
export interface BreakdownPart {
  readonly key: string;
  readonly label: Text;
  readonly count: number;
  readonly percent: number;
}

/** What a metric finds in the facts of one scope. */
export interface Finding {
  readonly value: number | undefined;
  /** How many facts the value rests on: doctors, line-weeks, respondents… */
  readonly n: number;
  readonly interval?: Interval | undefined;
  /** For a figure that is a moment in time: the week itself. */
  readonly week?: IsoWeek | undefined;
  readonly breakdown?: readonly BreakdownPart[] | undefined;
  /** The year that a public indicator describes. */
  readonly vintage?: number | undefined;
  readonly attribution?: TerritoryIndicator["attribution"] | undefined;
  /** Where the value itself comes from, when it is not computed from the network's own records. */
  readonly source?: string | undefined;
  readonly flags?: readonly FigureFlag[] | undefined;
  /**
   * The counts of people that the value tells, by name: a count shared by several metrics has one
   * name. They serve to protect small ones, and are no part of a published figure.
   */
  readonly counts?: Readonly<Record<string, number>> | undefined;
}

/** A metric's value with all that it needs to be quoted honestly. */
export interface Figure extends Omit<Finding, "flags"> {
  readonly metric: string;
  readonly definitionVersion: number;
  readonly unit: Unit;
  readonly scope: Scope;
  readonly asOf: PlainDate;
  /** The period that was asked for; absent for stocks. */
  readonly period?: Period | undefined;
  readonly source: string;
  readonly flags: readonly CodedRefusal<FigureFlag>[];
  /** The value is known and withheld, because it could tell of a person. */
  readonly suppressed: boolean;
  readonly missing?: CodedRefusal<MissingCode> | undefined;
}
