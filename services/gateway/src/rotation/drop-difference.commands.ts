import { accept, type IsoWeek, type Outcome, withoutDifference } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { findDifferences } from "./differences.loader.ts";
import { judgePlan } from "./judge-plan.ts";
import { asJson, draftOf } from "./plan-records.ts";
import { holdDraft, horizonOf, patience } from "./rotation.commands.ts";

/** Undoes one difference of a draft: the week keeps its standing doctor, or stays open, unless that breaks a rule. */
export async function dropDifference(
  { id, line, week }: { readonly id: string; readonly line: string; readonly week: IsoWeek },
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ id: string }, Refusal>> {
  return database.$transaction(async (transaction) => {
    const held = await holdDraft(id, { transaction, viewer });
    if (!held.ok) return held;
    const plan = held.value;
    const differences = await findDifferences(plan, transaction);
    const whole = draftOf(plan);
    const rest = withoutDifference(whole, { differences, place: { line, week } });
    if (!rest.ok) return ruleRefused([{ ...rest.refusal, line, week }]);
    const reasonsOf = async (draft: typeof whole): Promise<Reason[]> => {
      const judged = await judgePlan({ ...draft, horizon: horizonOf(plan) }, today, transaction);
      return judged.ok ? [] : judged.refusal;
    };
    // What the draft breaks already is not the doing of what is left out.
    const before = new Set((await reasonsOf(whole)).map(keyOf));
    const reasons = (await reasonsOf(rest.value)).filter((reason) => !before.has(keyOf(reason)));
    if (reasons.length > 0) return ruleRefused(reasons);
    await transaction.plannedWeek.deleteMany({ where: { planId: id, lineId: line, week } });
    await transaction.plan.update({ where: { id }, data: { dropped: asJson(rest.value.taken) } });
    await recordChange(transaction, viewer, {
      action: "plan.dropDifference",
      subject: id,
      detail: { line, week },
    });
    return accept({ id });
  }, patience);
}

const keyOf = ({ code, week, doctor }: Reason): string => [code, week, doctor].join(" ");
