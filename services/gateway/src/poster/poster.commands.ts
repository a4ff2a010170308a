import { accept, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Refusal } from "../shared/refusal.ts";

/** Whether a doctor is named on the poster at the door. */
export interface PosterConsent {
  readonly doctor: string;
  readonly isGiven: boolean;
}

/** Gives or takes back a doctor's consent to be named on the poster; the same again changes nothing. */
export async function consentToPoster(
  { doctor, isGiven }: PosterConsent,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Outcome<PosterConsent, Refusal>> {
  return database.$transaction(async (transaction) => {
    const known = await transaction.doctor.findUnique({ where: { id: doctor, erasedAt: null } });
    if (known === null) return { ok: false, refusal: notFound("doctor") };
    if (known.posterConsent === isGiven) return accept({ doctor, isGiven });
    await transaction.doctor.update({ where: { id: doctor }, data: { posterConsent: isGiven } });
    await recordChange(transaction, viewer, {
      action: "doctor.poster",
      subject: isGiven ? "given" : "taken back",
      right: "posterConsent",
      about: [{ doctor, before: { posterConsent: !isGiven }, after: { posterConsent: isGiven } }],
    });
    return accept({ doctor, isGiven });
  });
}
