import { type IsoWeek, parseWeek } from "../../calendar/iso-week.ts";

// An id of FHIR has 64 characters at most; a line-week's is its line's, a dot and the week.
const longest = 64 - ".2024-W06".length;

/** FNV-1a, 32 bits: enough to tell apart the few identifiers that begin alike and are too long. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** The id of a centre or a line: the network's own identifier; one that is too long is cut, and told apart. */
export const fhirId = (identifier: string): string =>
  identifier.length <= longest ? identifier : `${identifier.slice(0, longest - 9)}.${digest(identifier)}`;

/** The id of a line-week, for its slot and for the role of who comes: `ajain-1.2024-W06`. */
export const lineWeekFhirId = (line: string, week: IsoWeek): string => `${fhirId(line)}.${week}`;

/** The week that a line-week's id names; undefined for what is no such id. */
export function weekOfFhirId(id: string): IsoWeek | undefined {
  const week = parseWeek(id.slice(id.lastIndexOf(".") + 1));
  return week.ok ? week.value : undefined;
}

/** A reference to a resource of this network: `Location/ajain`. */
export const referenceTo = (type: string, identifier: string) => ({
  reference: `${type}/${fhirId(identifier)}`,
});
