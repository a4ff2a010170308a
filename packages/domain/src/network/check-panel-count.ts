import type { PlainDate } from "../calendar/plain-date.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import type { PanelCount } from "./panel-count.ts";

export const panelCountRefusals = {
  DAY_TO_COME: {
    fr: "Ce jour est à venir : un relevé compte les patients inscrits au plus tard aujourd’hui.",
    en: "This day is to come: a count tells the patients registered today at the latest.",
  },
} as const satisfies Record<string, Text>;

export type PanelCountRefusal = CodedRefusal<keyof typeof panelCountRefusals>;

/** What a panel may be without anybody wondering. */
export interface UsualPanel {
  /** Share of the registered patients with a recognised long-term condition. */
  readonly aldShare: number;
  /** How many times the count before a panel may be, or a part of it. */
  readonly growth: number;
  readonly source: Text;
}

/** Twice what the network has seen: one report took 1,280 registered patients for 1,280 in ALD. */
export const usualPanel: UsualPanel = {
  aldShare: 0.5,
  growth: 2,
  source: {
    fr: "170 sur 900 à Ajain en 2023, 313 sur 1 200 à Reuilly",
    en: "170 of 900 in Ajain in 2023, 313 of 1,200 in Reuilly",
  },
};

/** What deserves a second look, and stands all the same. */
export type PanelRemark = CodedRefusal<"ALD_SHARE_UNUSUAL" | "FAR_FROM_LAST_COUNT">;

/** A count, the one before it where there is one, and the day on which it is told. */
export interface ReportedPanel {
  readonly count: Pick<PanelCount, "on" | "registered" | "ald">;
  readonly before: Pick<PanelCount, "registered"> | undefined;
  readonly today: PlainDate;
}

/** Remarks on a count that stands, or every rule that it breaks. */
export function checkPanelCount(
  { count: { on, registered, ald = 0 }, before, today }: ReportedPanel,
  { aldShare, growth, source }: UsualPanel = usualPanel,
): Outcome<readonly PanelRemark[], readonly PanelCountRefusal[]> {
  if (on > today) return refuse([{ code: "DAY_TO_COME", message: panelCountRefusals.DAY_TO_COME }]);
  const last = before?.registered ?? 0;
  const isFar = last > 0 && (registered > last * growth || registered * growth < last);
  return accept([
    ...(ald > registered * aldShare ? [aldRemark({ ald, registered, source })] : []),
    ...(isFar ? [lastCountRemark({ registered, last })] : []),
  ]);
}

const aldRemark = ({
  ald,
  registered,
  source,
}: {
  ald: number;
  registered: number;
  source: Text;
}): PanelRemark => ({
  code: "ALD_SHARE_UNUSUAL",
  message: {
    fr: `${ald} patients en ALD sur ${registered} inscrits, bien plus que d’ordinaire (${source.fr}) : vérifiez les deux nombres.`,
    en: `${ald} long-term patients of ${registered} registered, far more than usual (${source.en}): check both numbers.`,
  },
});

const lastCountRemark = ({ registered, last }: { registered: number; last: number }): PanelRemark => ({
  code: "FAR_FROM_LAST_COUNT",
  message: {
    fr: `${registered} inscrits, après ${last} au relevé précédent : vérifiez le nombre.`,
    en: `${registered} registered, after ${last} at the count before: check the number.`,
  },
});
