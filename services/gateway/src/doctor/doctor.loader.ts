import type { Context } from "../context.ts";
import { reachableDoctors } from "./doctor.policy.ts";

interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Phone and e-mail of doctors, null where the viewer has no need of them. */
export async function loadContacts(
  ids: readonly string[],
  { database, viewer, today }: Context,
): Promise<(Contact | null)[]> {
  const rows = await database.doctor.findMany({
    where: { AND: [{ id: { in: [...ids] } }, reachableDoctors(viewer, today)] },
    select: { id: true, phone: true, email: true },
  });
  const contacts = new Map(rows.map(({ id, phone, email }) => [id, { phone, email }]));
  return ids.map((id) => contacts.get(id) ?? null);
}
