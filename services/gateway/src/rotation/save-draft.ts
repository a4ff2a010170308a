import type { Prisma } from "@ms/database";
import type { IsoWeek } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { PlannedDraft } from "../planner-run/run-records.ts";
import type { Viewer } from "../shared/viewer.ts";
import { asJson, plannedRows } from "./plan-records.ts";

/** Keeps a plan as a draft, with all that it gives and takes, and answers its identifier. */
export async function saveDraft(
  {
    horizon: { from, weeks },
    draft: { certificate, lineWeeks, dropped, vacancies },
  }: { horizon: { from: IsoWeek; weeks: number }; draft: Omit<PlannedDraft, "isStopped"> },
  { transaction, viewer }: { transaction: Prisma.TransactionClient; viewer: Viewer },
): Promise<string> {
  const { id } = await transaction.plan.create({
    data: {
      state: "DRAFT",
      fromWeek: from,
      weeks,
      certificate: asJson(certificate),
      vacancies: asJson(vacancies),
      dropped: asJson(dropped),
    },
  });
  await transaction.plannedWeek.createMany({ data: plannedRows(id, lineWeeks) });
  const { seats, covered } = certificate;
  await recordChange(transaction, viewer, {
    action: "plan.draft",
    subject: id,
    detail: { from, weeks, seats, covered },
  });
  return id;
}
