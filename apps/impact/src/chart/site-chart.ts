import type { ImageNote } from "@ms/ui";
import type { ReactNode } from "react";

/** One chart of the site: its message, the numbers behind it as a table, and its drawing. */
export interface SiteChart {
  /** Its name in addresses. */
  readonly name: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** Measure and unit. */
  readonly subtitle: string;
  /** Day and source. */
  readonly source: string;
  /** What to know before comparing. */
  readonly caution?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same numbers as they are, for a file. */
  readonly cells: readonly (readonly (string | number)[])[];
  /** Draws it; with a note, as an image that stands alone. */
  readonly draw: (note?: ImageNote) => ReactNode;
}
