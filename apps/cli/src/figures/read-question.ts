import { accept, catalogue, parseDate, refuse, timeSteps } from "@ms/domain";
import type { Failure, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";
import type { FiguresVariables } from "./figure-document.ts";
import { readScope, readScopeKind } from "./scope.ts";

/** What a figures command was asked, as it was written. */
export interface FigureOptions {
  readonly asOf?: string;
  readonly scope?: string;
  readonly metric?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly byPlace?: string;
}

const isDay = (written: string | undefined): boolean => written === undefined || parseDate(written).ok;

/** What is wrong with the words of a question, the first fault. */
function findFault(options: FigureOptions, { say }: Terminal): Failure | undefined {
  const { asOf, scope, metric = [], from, to } = options;
  const notADay = [asOf, from, to].find((written) => !isDay(written));
  if (notADay !== undefined) {
    const message = say({
      fr: `« ${notADay} » n’est pas un jour : écrivez-le comme 2023-11-27.`,
      en: `“${notADay}” is not a day: write it like 2023-11-27.`,
    });
    return badArgument("NOT_A_DAY", message);
  }
  if ((from === undefined) !== (to === undefined)) {
    const message = say({
      fr: "Une période a deux jours : donnez --from et --to.",
      en: "A period has two days: give both --from and --to.",
    });
    return badArgument("NOT_A_PERIOD", message);
  }
  const unknown = metric.find((key) => !catalogue.some((known) => known.key === key));
  if (unknown !== undefined) {
    const message = say({
      fr: `« ${unknown} » n’est pas un indicateur du catalogue : METRICS.md les nomme tous.`,
      en: `“${unknown}” is no metric of the catalogue: METRICS.md names them all.`,
    });
    return badArgument("NOT_A_METRIC", message);
  }
  if (scope !== undefined && readScope(scope) === undefined) {
    const message = say({
      fr: `« ${scope} » n’est pas un périmètre : écrivez-le comme department:23 ou centre:ajain.`,
      en: `“${scope}” is not a scope: write it like department:23 or centre:ajain.`,
    });
    return badArgument("NOT_A_SCOPE", message);
  }
  if (readGrouping(options) === undefined) {
    const message = say({
      fr: "Groupez par pas de temps (--by month, quarter ou year) et par lieu (--by-place department, commune, centre ou line).",
      en: "Group by step of time (--by month, quarter or year) and by place (--by-place department, commune, centre or line).",
    });
    return badArgument("NOT_A_GROUPING", message);
  }
  return undefined;
}

function readGrouping({
  by,
  byPlace,
}: Pick<FigureOptions, "by" | "byPlace">): FiguresVariables["by"] | undefined {
  const time = timeSteps.find((step) => step === by?.toUpperCase());
  const place = byPlace === undefined ? undefined : readScopeKind(byPlace);
  if ((by !== undefined && time === undefined) || (byPlace !== undefined && place === undefined))
    return undefined;
  return time === undefined && place === undefined ? null : { time: time ?? null, place: place ?? null };
}

/** What the gateway is asked, but for the scope; null for what is not said. */
export type Question = Required<Omit<FiguresVariables, "scope">>;

/** Reads a question; the gateway answers in the order of the catalogue. */
export function readQuestion(options: FigureOptions, terminal: Terminal): Result<Question> {
  const fault = findFault(options, terminal);
  if (fault !== undefined) return refuse(fault);
  const { asOf = null, metric = null, from, to } = options;
  return accept({
    asOf,
    metrics: metric as Question["metrics"],
    period: from === undefined || to === undefined ? null : { from, to },
    by: readGrouping(options) ?? null,
  });
}
