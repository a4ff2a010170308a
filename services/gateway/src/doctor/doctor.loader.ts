import { noteRead } from "../audit/read-log.ts";
import type { Context } from "../context.ts";
import { reachableDoctors } from "./doctor.policy.ts";

interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Phone and e-mail of doctors, null where the viewer has no need of them. */
export async function loadContacts(ids: readonly string[], context: Context): Promise<(Contact | null)[]> {
  const { database, viewer, today } = context;
  const rows = await database.doctor.findMany({
    where: { AND: [{ id: { in: [...ids] } }, reachableDoctors(viewer, today)] },
    select: { id: true, phone: true, email: true },
  });
  const contacts = new Map(rows.map(({ id, phone, email }) => [id, { phone, email }]));
  for (const id of contacts.keys()) noteRead(context, { doctor: id, field: "contact" });
  return ids.map((id) => contacts.get(id) ?? null);
}
