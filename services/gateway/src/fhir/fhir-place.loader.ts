import { type Centre, fhirId, type FhirSearch, isSought, type Line, lineId } from "@ms/domain";
import type { Context } from "../context.ts";
import { centreRecord, lineRecord } from "../shared/records.ts";
import { byKey } from "./page-of.ts";

/** A centre, or a line with its centre, by its identifier. */
export interface SoughtCentre {
  readonly key: string;
  readonly centre: Centre;
}
export interface SoughtLine extends SoughtCentre {
  readonly line: Line;
}

/** The centres that a search is for, by identifier. */
export async function loadCentresSought(
  search: FhirSearch,
  { database }: Pick<Context, "database">,
): Promise<SoughtCentre[]> {
  const rows = await database.centre.findMany();
  return rows
    .filter(({ id, finess }) => isSought(search, { id: fhirId(id), centre: fhirId(id), finess }))
    .map((row) => ({ key: row.id, centre: centreRecord(row) }))
    .sort(byKey);
}

/** The lines that a search is for, by identifier; of a search for line-weeks, those that these may be of. */
export async function loadLinesSought(
  search: FhirSearch,
  { database }: Pick<Context, "database">,
): Promise<SoughtLine[]> {
  const isOfWeeks = search.type === "Slot" || search.type === "PractitionerRole";
  const rows = await database.line.findMany({ include: { centre: true, terms: true } });
  return rows
    .map((row) => ({ key: row.id, line: lineRecord(row), centre: centreRecord(row.centre) }))
    .filter(({ line, centre }) => {
      const facts = { line: fhirId(lineId(line)), centre: fhirId(centre.id) };
      if (isOfWeeks) return isSought(search, facts);
      return isSought(search, { ...facts, id: facts.line, days: { from: line.startsOn, to: line.endsOn } });
    })
    .sort(byKey);
}
