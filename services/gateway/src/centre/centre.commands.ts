import { accept, type Centre, type Line, lineId, type Outcome, profileOf } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { saveRecords } from "../exchange/save-records.ts";
import { notFound, type Reason, type Refusal, ruleRefused, unknownProfile } from "../shared/refusal.ts";

type Acting = Pick<Context, "database" | "viewer">;

const identifierTaken = (field: string): Reason => ({
  code: "IDENTIFIER_TAKEN",
  message: { fr: "Cet identifiant est déjà pris.", en: "This identifier is already taken." },
  field,
});

/** Adds a centre; its lines follow, by `openLine`. */
export async function openCentre(
  centre: Centre,
  { database, viewer }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  if (!profileOf(centre.profile).ok) return ruleRefused([unknownProfile]);
  return database.$transaction(async (transaction) => {
    const isTaken = (await transaction.centre.count({ where: { id: centre.id } })) > 0;
    if (isTaken) return ruleRefused([identifierTaken("id")]);
    await saveRecords(transaction, { kind: "centres", records: [centre], viewer });
    await recordChange(transaction, viewer, { action: "centre.open", subject: centre.id });
    return accept({ id: centre.id });
  });
}

/** Adds a line to a centre. */
export async function openLine(
  line: Line,
  { database, viewer }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  const id = lineId(line);
  return database.$transaction(async (transaction) => {
    const centre = await transaction.centre.findUnique({ where: { id: line.centre } });
    if (centre === null) return { ok: false, refusal: notFound("centre") };
    const isTaken = (await transaction.line.count({ where: { id } })) > 0;
    if (isTaken) return ruleRefused([identifierTaken("number")]);
    await saveRecords(transaction, { kind: "lines", records: [line], viewer });
    await recordChange(transaction, viewer, { action: "line.open", subject: id });
    return accept({ id });
  });
}
