import type { Doctor } from "@ms/database";
import type { Context } from "../context.ts";
import { visibleDoctors } from "../doctor/doctor.policy.ts";

/** An entry with its doctor, null where the viewer may not know of one. */
export type Named<Each> = Omit<Each, "doctor"> & { readonly doctor: Doctor | null };

/** The same entries with their doctors, where the viewer may know of them. */
export async function nameDoctors<Each extends { readonly doctor: string }>(
  entries: readonly Each[],
  { database, viewer, today }: Context,
): Promise<Named<Each>[]> {
  const id = { in: entries.map(({ doctor }) => doctor) };
  const rows = await database.doctor.findMany({ where: { AND: [{ id }, visibleDoctors(viewer, today)] } });
  const visible = new Map(rows.map((row) => [row.id, row]));
  return entries.map((entry) => ({ ...entry, doctor: visible.get(entry.doctor) ?? null }));
}
