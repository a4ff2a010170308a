import { dateOf } from "@ms/database";
import {
  accept,
  activityWeekSchema,
  checkActivity,
  checkPanelCount,
  type CodedRefusal,
  type IsoWeek,
  type Outcome,
  panelCountSchema,
  type PlainDate,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { saveRecords } from "../exchange/save-records.ts";
import { loadKnownLineWeeks } from "../line-week/known-line-weeks.loader.ts";
import { readInput } from "../shared/read-input.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

/** A report that stands, and what deserves a second look. */
export interface Reported<Place> {
  readonly place: Place;
  readonly remarks: readonly CodedRefusal[];
}

/** What a line did in a week; the domain's schema judges the counts. */
export interface ActivityInput {
  readonly line: string;
  readonly week: IsoWeek;
}

/** Keeps what was done on a line in a week; a later report corrects an earlier one, which stays readable. */
export async function recordActivity(
  { line: lineId, ...counts }: ActivityInput,
  { database, viewer, today }: Acting,
): Promise<Outcome<Reported<{ lineId: string; week: IsoWeek }>, Refusal>> {
  const { week } = counts;
  return database.$transaction(async (transaction) => {
    const line = await transaction.line.findUnique({ where: { id: lineId }, include: { centre: true } });
    if (line === null || !reachesCentre(viewer, "reportActivity", line.centre))
      return { ok: false, refusal: notFound("line") };
    const read = readInput(activityWeekSchema, { ...counts, centre: line.centreId, line: line.number });
    if (!read.ok) return read;
    const knownOf = await loadKnownLineWeeks({ lines: [lineId], weeks: [week] }, transaction);
    const { consultations } = read.value;
    const checked = checkActivity({ ...knownOf(lineId, week)!, week, consultations, today });
    if (!checked.ok) return ruleRefused(checked.refusal.map((each) => ({ ...each, line: lineId, week })));
    const { unchanged } = await saveRecords(transaction, { kind: "activity", records: [read.value], viewer });
    if (unchanged === 0)
      await recordChange(transaction, viewer, { action: "activity.record", subject: `${lineId} ${week}` });
    return accept({ place: { lineId, week }, remarks: checked.value });
  });
}

/** The registered patients of a centre; the domain's schema judges the counts. */
export interface PanelInput {
  readonly centre: string;
  readonly on: PlainDate;
}

/** Keeps how many patients a centre had on a day; a later report corrects an earlier one, which stays readable. */
export async function recordPanelCount(
  input: PanelInput,
  { database, viewer, today }: Acting,
): Promise<Outcome<Reported<{ centreId: string; on: Date }>, Refusal>> {
  const { centre: centreId } = input;
  return database.$transaction(async (transaction) => {
    const centre = await transaction.centre.findUnique({ where: { id: centreId } });
    if (centre === null || !reachesCentre(viewer, "reportActivity", centre))
      return { ok: false, refusal: notFound("centre") };
    const read = readInput(panelCountSchema, input);
    if (!read.ok) return read;
    const on = dateOf(read.value.on);
    const before = await transaction.panelCount.findFirst({
      where: { centreId, on: { lt: on } },
      orderBy: { on: "desc" },
    });
    const checked = checkPanelCount({ count: read.value, before: before ?? undefined, today });
    if (!checked.ok) return ruleRefused(checked.refusal.map((each) => ({ ...each, field: "on" })));
    const { unchanged } = await saveRecords(transaction, { kind: "panel", records: [read.value], viewer });
    if (unchanged === 0)
      await recordChange(transaction, viewer, {
        action: "panel.record",
        subject: `${centreId} ${read.value.on}`,
      });
    return accept({ place: { centreId, on }, remarks: checked.value });
  });
}
