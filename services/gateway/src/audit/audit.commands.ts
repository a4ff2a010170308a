import type { Prisma } from "@ms/database";
import { actorOf, type Viewer } from "../shared/viewer.ts";

/** What was done: identifiers and counts only, no personal data, no secret. */
interface Change {
  readonly action: string;
  readonly subject: string;
  readonly detail?: Prisma.InputJsonObject;
}

/** Writes who did what, in the transaction of what it tells. */
export async function recordChange(
  transaction: Prisma.TransactionClient,
  viewer: Viewer,
  { action, subject, detail }: Change,
): Promise<void> {
  await transaction.auditEvent.create({
    data: { actor: actorOf(viewer), action, subject, ...(detail !== undefined && { detail }) },
  });
}
