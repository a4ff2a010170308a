import { type IsoWeek, mondayOf } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import type { ActivityWeek } from "./activity-week.ts";
import { isLineOpenInWeek, type Line } from "./line.ts";

/** Why nothing can have been done on a line in a week. */
export const activityRefusals = {
  LINE_CLOSED: {
    fr: "Cette ligne n’est pas ouverte cette semaine-là.",
    en: "This line is not open in that week.",
  },
  WEEK_NOT_BEGUN: { fr: "Cette semaine n’a pas commencé.", en: "This week has not begun." },
  WEEK_CLOSED: {
    fr: "Cette ligne était fermée cette semaine-là : rouvrez d’abord la semaine.",
    en: "This line was closed in that week: reopen the week first.",
  },
} as const satisfies Record<string, Text>;

export type ActivityRefusal = CodedRefusal<keyof typeof activityRefusals>;

/** Consultations of a line-week that are nothing to wonder at. */
export interface UsualConsultations {
  readonly from: number;
  readonly to: number;
  /** How many times beyond the range is far: 1.5 doubts what exceeds `to` by half. */
  readonly farBeyond: number;
  readonly source: Text;
}

/** What the network has seen: averages of whole stretches, so that single weeks may well lie outside. */
export const usualConsultations: UsualConsultations = {
  from: 85,
  to: 105,
  farBeyond: 1.5,
  source: {
    fr: "moyennes publiées par ligne et par semaine : Ajain 2023 et 2024, Charenton, Reuilly",
    en: "published averages by line and week: Ajain 2023 and 2024, Charenton, Reuilly",
  },
};

/** What deserves a second look, and stands all the same. */
export type ActivityRemark = CodedRefusal<"FAR_BEYOND_USUAL" | "NOTHING_DONE" | "NOBODY_PLACED">;

/** What was done in a line-week, with what is known of it. */
export interface ReportedActivity {
  readonly line: Pick<Line, "startsOn" | "endsOn">;
  readonly week: IsoWeek;
  readonly consultations: ActivityWeek["consultations"];
  readonly isClosed: boolean;
  readonly isCovered: boolean;
  readonly today: PlainDate;
}

/** Remarks on a report that stands, or every rule that it breaks. */
export function checkActivity(
  report: ReportedActivity,
  usual: UsualConsultations = usualConsultations,
): Outcome<readonly ActivityRemark[], readonly ActivityRefusal[]> {
  const { line, week, isClosed, today } = report;
  const broken: Record<keyof typeof activityRefusals, boolean> = {
    LINE_CLOSED: !isLineOpenInWeek(line, week),
    WEEK_NOT_BEGUN: today < mondayOf(week),
    WEEK_CLOSED: isClosed,
  };
  const codes = (Object.keys(activityRefusals) as (keyof typeof activityRefusals)[]).filter(
    (code) => broken[code],
  );
  return codes.length > 0
    ? refuse(codes.map((code) => ({ code, message: activityRefusals[code] })))
    : accept(remarksOn(report, usual));
}

function remarksOn(
  { consultations, isCovered }: ReportedActivity,
  { from, to, farBeyond, source }: UsualConsultations,
): ActivityRemark[] {
  const remarks: readonly (ActivityRemark & { readonly isDue: boolean })[] = [
    {
      code: "FAR_BEYOND_USUAL",
      isDue: consultations > to * farBeyond,
      message: {
        fr: `${consultations} consultations, quand une semaine-ligne en compte d’ordinaire de ${from} à ${to} (${source.fr}) : vérifiez le nombre.`,
        en: `${consultations} consultations, when a line-week usually has ${from} to ${to} (${source.en}): check the number.`,
      },
    },
    {
      code: "NOTHING_DONE",
      isDue: consultations === 0 && isCovered,
      message: {
        fr: "Aucune consultation, alors qu’un médecin tenait la ligne : vérifiez le nombre.",
        en: "No consultation, though a doctor covered the line: check the number.",
      },
    },
    {
      code: "NOBODY_PLACED",
      isDue: consultations > 0 && !isCovered,
      message: {
        fr: "Des consultations, alors que personne n’est placé cette semaine-là : vérifiez la ligne et la semaine.",
        en: "Consultations, though nobody is placed in that week: check the line and the week.",
      },
    },
  ];
  return remarks.filter(({ isDue }) => isDue).map(({ code, message }) => ({ code, message }));
}
