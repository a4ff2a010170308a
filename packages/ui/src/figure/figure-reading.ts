import type { IsoWeek, PlainDate, Text, Unit } from "@ms/domain";

/** One part of a figure that counts by kind. */
export interface FigurePart {
  readonly key: string;
  readonly label: Text;
  readonly count: number;
  readonly percent: number;
}

/** A figure with all that a reader needs to quote it, as a card draws it. What is undefined is not published. */
export interface FigureReading {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly definitionVersion: number;
  readonly unit: Unit;
  readonly value: number | undefined;
  /** For a figure that is a moment in time: the week that it speaks of. */
  readonly week: IsoWeek | undefined;
  readonly scope: Text;
  readonly asOf: PlainDate;
  /** The year that a public indicator describes. */
  readonly vintage: number | undefined;
  readonly n: number | undefined;
  /** Bounds of a share, both between 0 and 1. */
  readonly interval: { readonly lower: number; readonly upper: number } | undefined;
  readonly source: string | undefined;
  /** What to know before using it; why there is no value. */
  readonly cautions: readonly Text[];
  readonly parts: readonly FigurePart[];
  /** Known and withheld, because it could tell of a person. */
  readonly isSuppressed: boolean;
}

/** Whether the figure lacks something that a reader needs: its value is then drawn in grey. */
export const lacksSomething = ({ value, week, n, source, isSuppressed }: FigureReading): boolean =>
  isSuppressed || (value === undefined && week === undefined) || n === undefined || source === undefined;
