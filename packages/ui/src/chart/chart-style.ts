/** Colour and dash of up to four series: never colour alone. Contrast with white is 5.5 : 1 at least. */
export const seriesStyles = [
  { color: "#0d5746", dash: undefined, pattern: undefined },
  { color: "#b0371d", dash: "7 4", pattern: "M0 6 6 0" },
  { color: "#2a5b8c", dash: "2 4", pattern: "M3 0V6" },
  { color: "#8a6000", dash: "10 3 2 3", pattern: "M0 3H6" },
] as const;

export const ink = "#13261f";
export const softInk = "#43564d";
export const rule = "#cbd7cf";
export const fontText = "'Source Sans 3', system-ui, sans-serif";

/** Width of every chart, in units of its own; the page scales it. */
export const chartWidth = 640;

/** What an image says of itself when it stands alone. */
export interface ImageNote {
  readonly title: string;
  readonly subtitle: string;
  /** Day and source. */
  readonly source: string;
}
