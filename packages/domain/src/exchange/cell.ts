import type { Text } from "../shared/text.ts";
import { spellingOf } from "./spelling.ts";

/** A code, the label that people read, and other ways in which they write it. */
export interface Choice {
  readonly code: string;
  readonly label: Text;
  readonly alsoWritten?: readonly string[];
}

/** What a cell holds, as a spreadsheet writes it. */
export type Cell =
  | { readonly kind: "text" | "identifier" | "code" | "count" | "decimal" | "date" | "week" | "identifiers" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  /** A list of choices, each with the last day on which it holds: `LOCUM_LICENCE@2025-12-31 | …`. */
  | { readonly kind: "dated choices"; readonly choices: readonly Choice[] };

/** The choices of a list of codes with their labels. */
export const choicesOf = <Code extends string>(
  labels: Readonly<Record<Code, Text>>,
  alsoWritten: Partial<Record<Code, readonly string[]>> = {},
): readonly Choice[] =>
  (Object.keys(labels) as Code[]).map((code) => ({
    code,
    label: labels[code],
    alsoWritten: alsoWritten[code] ?? [],
  }));

const codeOf = (choices: readonly Choice[], written: string): string => {
  const spelling = spellingOf(written);
  const chosen = choices.find(({ code, label, alsoWritten = [] }) =>
    [code, label.fr, label.en, ...alsoWritten].some((each) => spellingOf(each) === spelling),
  );
  return chosen?.code ?? written;
};

const numberOf = (written: string): number | string => {
  const plain = written.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "").replace(",", ".");
  const share = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(plain);
  if (share !== null) return Number(`${share[1]}e-2`);
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : written;
};

const dateOf = (written: string): string => {
  const day = written.replace(/[ T]00:00(:00)?$/, "");
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day);
  if (french === null) return day;
  const [, dayOfMonth = "", month = "", year = ""] = french;
  return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
};

const weekOf = (written: string): string => {
  const parts = /^(\d{4})[\s-]*[WS](\d{1,2})$/i.exec(written);
  return parts === null ? written : `${parts[1]}-W${(parts[2] ?? "").padStart(2, "0")}`;
};

const partsOf = (written: string, separator: RegExp): string[] =>
  written.split(separator).filter((part) => part !== "");

/**
 * The value behind a cell's spelling. What cannot be understood is handed on as written, for the
 * record's schema to refuse: the rules stand there alone. A blank cell is undefined, never 0 or "".
 */
export function valueOf(cell: Cell, written: string): unknown {
  if (written === "") return undefined;
  switch (cell.kind) {
    case "text":
      return written;
    case "identifier":
      return written.toLowerCase();
    case "code":
      return written.replace(/\s/g, "").toUpperCase();
    case "count":
    case "decimal":
      return numberOf(written);
    case "date":
      return dateOf(written);
    case "week":
      return weekOf(written);
    case "identifiers":
      return partsOf(written.toLowerCase(), /[\s|,;]+/);
    case "choice":
      return codeOf(cell.choices, written);
    case "dated choices":
      return partsOf(written, /\s*[|,;]\s*/).map((part) => {
        const [kind = "", validUntil] = part.split("@");
        return {
          kind: codeOf(cell.choices, kind),
          ...(validUntil !== undefined && { validUntil: dateOf(validUntil.trim()) }),
        };
      });
  }
}
