import type { Doctor } from "@ms/domain";
import type { Context } from "../context.ts";

type DoctorFile = Pick<Doctor, "statuses" | "documents">;

/** The statuses and papers of doctors, as the domain reads them: one statement, and no row of its own for each of thousands. */
export async function loadFiles(
  ids: readonly string[],
  database: Context["database"],
): Promise<ReadonlyMap<string, DoctorFile>> {
  const rows = await database.$queryRaw<({ id: string } & DoctorFile)[]>`
    WITH asked AS (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) AS id),
    periods AS (
      SELECT "doctorId" AS id, json_agg(json_strip_nulls(json_build_object(
        'status', status, 'from', "from", 'retiredSince', "retiredSince", 'lastPractice', "lastPractice"))) AS statuses
      FROM "DoctorStatusPeriod" WHERE "doctorId" IN (SELECT id FROM asked) GROUP BY 1
    ),
    papers AS (
      SELECT "doctorId" AS id, json_agg(json_strip_nulls(json_build_object(
        'kind', kind, 'validUntil', "validUntil"))) AS documents
      FROM "DoctorDocument" WHERE "doctorId" IN (SELECT id FROM asked) GROUP BY 1
    )
    SELECT id, COALESCE(statuses, '[]') AS statuses, COALESCE(documents, '[]') AS documents
    FROM asked LEFT JOIN periods USING (id) LEFT JOIN papers USING (id)`;
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}
