import { coverageScenario, type PlainDate, projectGrowth, weeksInYear } from "@ms/domain";
import { useWords } from "@ms/ui";
import { Facts } from "../site/facts.tsx";
import { type Assumptions, growthOf } from "./assumptions.ts";

/** N centres, D doctors, so many weeks a year: what it comes to, reckoned by the domain, and the arithmetic. */
export function ScenarioResults({ assumptions, from }: { assumptions: Assumptions; from: PlainDate }) {
  const { i18n, number, date } = useWords();
  const weeks = weeksInYear(Number(from.slice(0, 4)));
  const given = growthOf(assumptions, from);
  const { centres, doctors, linesPerCentre, weeksPerDoctor } = given;
  const year = coverageScenario({ ...given, weeks });
  const growth = projectGrowth(given);
  const short = growth.firstShort;
  const share = (value: number) => number(value, { style: "percent", maximumFractionDigits: 1 });
  const unknown = i18n._("sans objet");
  const results: readonly (readonly [string, string])[] = [
    [
      i18n._("Couverture d’une année"),
      year.coverageRatio === undefined ? unknown : share(year.coverageRatio),
    ],
    [
      i18n._("Médecins qui manquent"),
      Number.isFinite(year.missingDoctors) ? number(year.missingDoctors) : unknown,
    ],
    [
      i18n._("Premier mois à découvert"),
      short === undefined
        ? i18n._("aucun en {months} mois", { months: assumptions.months })
        : date(short.from, "month"),
    ],
    [
      i18n._("Médecins qu’il faut le dernier mois"),
      growth.doctorsNeeded === undefined ? unknown : number(growth.doctorsNeeded),
    ],
  ];
  const offered = number(year.offeredWeeks);
  const sums = [
    i18n._("{gps} généralistes × {share} = {doctors} médecins", {
      gps: number(assumptions.gps),
      share: share(assumptions.share / 100),
      doctors: number(doctors),
    }),
    i18n._("{doctors} médecins × {weeks} semaine(s) par an = {supply} semaines données", {
      doctors: number(doctors),
      weeks: number(weeksPerDoctor),
      supply: offered,
    }),
    ...(given.cancelRate === 0
      ? []
      : [
          i18n._(
            "{offered} semaines données × (1 − {cancelled} × (1 − {rescued})) = {supply} semaines tenues",
            {
              offered,
              cancelled: share(given.cancelRate),
              rescued: share(given.rescueRate),
              supply: number(year.supplyWeeks),
            },
          ),
        ]),
    i18n._("{centres} centres × {lines} ligne(s) × {weeks} semaines = {demand} semaines-lignes", {
      centres: number(centres),
      lines: number(linesPerCentre),
      weeks: number(weeks),
      demand: number(year.demandWeeks),
    }),
    ...(year.coverageRatio === undefined
      ? []
      : [
          i18n._("{supply} ÷ {demand} = {ratio}", {
            supply: number(year.supplyWeeks),
            demand: number(year.demandWeeks),
            ratio: share(year.coverageRatio),
          }),
        ]),
  ];
  return (
    <>
      <Facts facts={results.map(([term, fact]) => [term, <b key={term}>{fact}</b>])} />
      <h2>{i18n._("Le calcul")}</h2>
      <ol>
        {sums.map((sum) => (
          <li key={sum}>{sum}</li>
        ))}
      </ol>
      <p>
        {i18n._(
          "Les mois comptent leurs semaines par le lundi ; une année longue en a 53. Les désistements retirent leur part des semaines données, moins celles qu’un relais reprend.",
        )}
      </p>
    </>
  );
}
