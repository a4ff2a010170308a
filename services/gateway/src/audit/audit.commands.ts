import type { Prisma } from "@ms/database";
import type { Right } from "../shared/rights.ts";
import { actorOf, type Viewer } from "../shared/viewer.ts";
import type { AuditAction } from "./audit-actions.ts";
import { chainHash } from "./audit-chain.ts";
import { seal } from "../shared/seal.ts";
import { keysOfDoctors, pseudonymOf } from "./doctor-keys.ts";

/** What a line of the log says of a doctor: values before and after, or the fields that were read. */
export interface AboutDoctor {
  readonly doctor: string;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
  readonly read?: readonly string[];
}

/** What was done. `subject` and `detail` hold identifiers of things and counts; whatever is a person's goes to `about`. */
interface Change {
  readonly action: AuditAction;
  readonly subject: string;
  readonly detail?: Prisma.InputJsonObject;
  readonly right?: Right;
  readonly about?: readonly AboutDoctor[];
}

async function sealAll(transaction: Prisma.TransactionClient, about: readonly AboutDoctor[]) {
  const keys = await keysOfDoctors(
    transaction,
    about.map(({ doctor }) => doctor),
  );
  return about.map(({ doctor, ...values }) => {
    const key = keys.get(doctor)!;
    return { doctor: pseudonymOf(key), sealed: seal({ doctor, ...values }, key) };
  });
}

/**
 * Writes who did what, in the transaction of what it tells, and chains it to the line before. The end
 * of the chain is held until the transaction ends: call it last.
 */
export async function recordChange(
  transaction: Prisma.TransactionClient,
  viewer: Viewer,
  { action, subject, detail, right, about = [] }: Change,
): Promise<void> {
  const sealed = await sealAll(transaction, about);
  const [head] = await transaction.$queryRaw<{ number: bigint; hash: Uint8Array<ArrayBuffer> }[]>`
    SELECT number, hash FROM "AuditHead" FOR UPDATE`;
  const { hash: previousHash } = head!;
  const number = head!.number + 1n;
  const at = new Date();
  const actor = actorOf(viewer);
  const content = JSON.stringify({
    number: Number(number),
    at: at.toISOString(),
    actor,
    ...(right !== undefined && { right }),
    action,
    subject,
    ...(detail !== undefined && { detail }),
    ...(sealed.length > 0 && { about: sealed }),
  });
  const hash = chainHash(previousHash, content);
  await transaction.auditEvent.create({
    data: { number, at, actor, action, subject, content, previousHash, hash },
  });
  if (about.length > 0)
    await transaction.auditedDoctor.createMany({
      data: [...new Set(about.map(({ doctor }) => doctor))].map((doctorId) => ({ number, doctorId })),
    });
  await transaction.auditHead.update({ where: { id: 1 }, data: { number, hash } });
}
