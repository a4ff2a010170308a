import type { Unit } from "@ms/domain";
import { writeNumber, writeShare } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Figure } from "./figure-document.ts";

/** Decimals that a unit is quoted with; none where it counts. */
const decimals: Partial<Record<Unit, number>> = {
  FTE: 1,
  PER_100K: 1,
  CONSULTATIONS_PER_LINE_WEEK: 1,
  RATIO: 2,
};

/** The value of a figure: `8 200`, `9 %`, `2024-W26 (31)`. */
export function writeValue({ value, unit, week, isSuppressed }: Figure, { language, say }: Terminal): string {
  if (isSuppressed) return say({ fr: "masqué", en: "withheld" });
  if (value === null) return say({ fr: "inconnu", en: "unknown" });
  if (unit === "SHARE") return writeShare(value, { language });
  const number = writeNumber(value, { language, decimals: decimals[unit] ?? 0 });
  return week === null ? number : `${week} (${number})`;
}

/** What the value is counted in; a share says it by its per cent. */
export const writeUnit = ({ unit, metric }: Figure, { say }: Terminal): string =>
  unit === "SHARE" ? "" : say(metric.unitLabel);

/** What a reader must know beside the value: parts, interval, vintage, remarks. */
export function writeRemarks(
  { breakdown, interval, vintage, flags, missing }: Figure,
  { language, say }: Terminal,
): string {
  const parts = breakdown?.map(({ label, count, percent }) =>
    count === null || percent === null
      ? `${say(label)} ${say({ fr: "masqué", en: "hidden" })}`
      : `${say(label)} ${writeNumber(count, { language })} (${writeShare(percent / 100, { language })})`,
  );
  return [
    parts?.join(", "),
    interval === null
      ? undefined
      : say({
          fr: `entre ${writeShare(interval.lower, { language })} et ${writeShare(interval.upper, { language })} (Wilson, 95 %)`,
          en: `between ${writeShare(interval.lower, { language })} and ${writeShare(interval.upper, { language })} (Wilson, 95%)`,
        }),
    vintage === null ? undefined : say({ fr: `millésime ${vintage}`, en: `vintage ${vintage}` }),
    ...flags.map(({ message }) => say(message)),
    missing === null ? undefined : say(missing.message),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n");
}

/** Where a figure comes from, and which version of its definition it follows. */
export const writeSource = ({ source, definitionVersion }: Figure, { say }: Terminal): string =>
  say({
    fr: `${source} (définition ${definitionVersion})`,
    en: `${source} (definition ${definitionVersion})`,
  });
