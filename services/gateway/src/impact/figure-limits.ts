import { addYears, type Period, type PlainDate } from "@ms/domain";
import type { Reason } from "../shared/refusal.ts";

/** The most figures that one answer holds. */
export const mostFigures = 20_000;

const yearsAhead = 10;
const yearsOfPeriod = 20;

/** Why a moment cannot be asked about: dates that no data can reach cost as much as those that do. */
export function checkMoment(
  { asOf, period }: { readonly asOf: PlainDate; readonly period?: Period | undefined },
  today: PlainDate,
): Reason[] {
  const latest = addYears(today, yearsAhead);
  const reasons: Reason[] = [];
  if (asOf > latest || (period !== undefined && period.to > latest))
    reasons.push({
      code: "DATE_TOO_FAR",
      field: asOf > latest ? "asOf" : "period.to",
      message: {
        fr: `Cette date est trop lointaine : demandez au plus tard le ${latest}.`,
        en: `This date is too far ahead: ask for ${latest} at the latest.`,
      },
    });
  if (period !== undefined && period.to < period.from)
    reasons.push({
      code: "PERIOD_REVERSED",
      field: "period",
      message: {
        fr: `La période finit (${period.to}) avant de commencer (${period.from}) : inversez les deux jours.`,
        en: `The period ends (${period.to}) before it begins (${period.from}): swap the two days.`,
      },
    });
  if (period !== undefined && period.to > addYears(period.from, yearsOfPeriod))
    reasons.push({
      code: "PERIOD_TOO_LONG",
      field: "period",
      message: {
        fr: `La période dépasse ${yearsOfPeriod} ans : demandez-la par morceaux, ou sans période pour tout le passé.`,
        en: `The period is longer than ${yearsOfPeriod} years: ask for it in pieces, or without a period for all of the past.`,
      },
    });
  return reasons;
}

const mostTerritories = 20;

/** Why a press kit does not tell of so many territories. */
export const checkTerritories = (territories: number): Reason[] =>
  territories <= mostTerritories
    ? []
    : [
        {
          code: "TOO_MANY_TERRITORIES",
          field: "territories",
          message: {
            fr: `Un dossier de presse parle de ${mostTerritories} territoires au plus : nommez-en moins.`,
            en: `A press kit tells of ${mostTerritories} territories at most: name fewer.`,
          },
        },
      ];

/** Why so many figures are not given at once. */
export const checkCount = (figures: number): Reason[] =>
  figures <= mostFigures
    ? []
    : [
        {
          code: "TOO_MANY_FIGURES",
          message: {
            fr: `Cette question demande ${figures} chiffres, ${mostFigures} au plus sont donnés : nommez moins d’indicateurs, un périmètre plus étroit, une période plus courte ou un pas plus long.`,
            en: `This question asks for ${figures} figures, ${mostFigures} at most are given: name fewer metrics, a narrower scope, a shorter period or a longer step.`,
          },
        },
      ];
