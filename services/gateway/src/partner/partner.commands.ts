import { accept, type Outcome, type Partner } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { saveRecords } from "../exchange/save-records.ts";
import type { Refusal } from "../shared/refusal.ts";

/** Adds a partner, or makes the one of its identifier what is said here; the same again changes nothing. */
export async function savePartner(
  partner: Partner,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Outcome<{ id: string }, Refusal>> {
  return database.$transaction(async (transaction) => {
    const { unchanged } = await saveRecords(transaction, { kind: "partners", records: [partner], viewer });
    if (unchanged === 0)
      await recordChange(transaction, viewer, {
        action: "partner.save",
        subject: partner.id,
        right: "keepKeys",
      });
    return accept({ id: partner.id });
  });
}
