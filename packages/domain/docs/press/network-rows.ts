import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { projectCapDate } from "../../src/capacity/cap-date.ts";
import { computeFigures } from "../../src/impact/compute-figures.ts";
import type { Figure } from "../../src/impact/figure.ts";
import { writeDay, writeFigure } from "../../src/impact/press/write-figure.ts";
import { networkScope, type Scope } from "../../src/impact/scope.ts";
import { asOf, facts } from "../../src/impact/testing/release-network.ts";
import { respondentsForLowerBound, wilsonInterval } from "../../src/impact/wilson.ts";
import type { PressRow, Sentences } from "./press-row.ts";

const figureOf = (metric: string, scope: Scope = networkScope): Figure =>
  computeFigures({ facts, scope, asOf }).find((each) => each.metric === metric)!;

/** The figure of a metric in the network of the release, as the press kit writes it. */
function released(metric: string, scope?: Scope): Sentences {
  const figure = figureOf(metric, scope);
  const written = writeFigure({ ...figure, breakdown: undefined });
  const inLanguage =
    (language: "fr" | "en"): Sentences["fr"] =>
    (n) =>
      `${written[language]} (n = ${n(figure.n)})`;
  return { fr: inLanguage("fr"), en: inLanguage("en") };
}

const statuses = figureOf("statusMix")
  .breakdown!.map(({ count, percent }) => `${String(count)} (${String(percent)} %)`)
  .join(" + ");
const enough = respondentsForLowerBound({ lowerBound: 0.95 });
const ofTwenty = 100 * wilsonInterval({ successes: 20, n: 20 })!.lower;
const creuse: Scope = { kind: "DEPARTMENT", code: "23" };

// The days within the months that the press names.
const counted = [
  { on: "2023-02-25", registered: 500 },
  { on: "2023-04-15", registered: 750 },
  { on: "2023-06-19", registered: 900 },
  { on: "2023-09-15", registered: 1100 },
].map(({ on, registered }) => ({ on: on as PlainDate, registered }));
const full = projectCapDate({ counts: counted, cap: 1200 })!;
const [fullOn, earliest, latest] = [full.on, full.earliest, full.latest!].map(writeDay);

/** What the release printed of the network, and what its facts give on the day that fits them. */
export const networkRows: readonly PressRow[] = [
  {
    printed: { fr: "340 médecins ont rejoint", en: "340 doctors joined" },
    by: "`doctorsJoined`",
    found: released("doctorsJoined"),
  },
  {
    printed: {
      fr: "40 % remplaçants, 20 % installés, 35 % retraités actifs, 5 % salariés",
      en: "40% locums, 20% in private practice, 35% active retired, 5% salaried",
    },
    by: "`statusMix`",
    found: { fr: () => statuses, en: () => statuses.replaceAll(" %", "%") },
  },
  {
    printed: { fr: "8 200 consultations", en: "8,200 consultations" },
    by: "`consultations`",
    found: released("consultations"),
  },
  {
    printed: { fr: "1 800 patients inscrits", en: "1,800 registered patients" },
    by: "`registeredPatients`",
    found: released("registeredPatients"),
  },
  {
    printed: { fr: "3 ETP rendus à la Creuse", en: "3 FTE restored to Creuse" },
    by: "`contractualFte`",
    found: released("contractualFte", creuse),
  },
  {
    printed: { fr: "« 100 % veulent revenir »", en: "“100% want to return”" },
    by: "`returnIntention`",
    found: {
      fr: (n) =>
        `au moins 95 % à partir de ${n(enough)} réponses unanimes ; avec 20, au moins ${n(ofTwenty)} %`,
      en: (n) => `at least 95% from ${n(enough)} unanimous answers on; with 20, at least ${n(ofTwenty)}%`,
    },
  },
  {
    printed: { fr: "Plannings complets jusqu’en juillet 2024", en: "Schedules complete until July 2024" },
    by: "`bookedThrough`",
    found: released("bookedThrough", creuse),
  },
  {
    printed: {
      fr: "Ajain : 500, 750, 900, 1 100 inscrits ; 1 200 en décembre 2023",
      en: "Ajain: 500, 750, 900, 1,100 registered; 1,200 in December 2023",
    },
    by: "`projectCapDate`",
    found: {
      fr: () =>
        `d’après les quatre premiers : ${fullOn!}, entre ${earliest!} et ${latest!} ; la hausse a ralenti depuis`,
      en: () =>
        `from the first four: ${fullOn!}, between ${earliest!} and ${latest!}; growth has slowed since`,
    },
  },
  {
    printed: {
      fr: "170 patients en ALD sur 900 à Ajain ; 313 sur 1 200 à Reuilly",
      en: "170 long-term patients of 900 at Ajain; 313 of 1,200 at Reuilly",
    },
    by: "`aldShare`",
    found: {
      fr: (n) => `${n((100 * 170) / 900, 1)} % ; ${n((100 * 313) / 1200, 1)} %`,
      en: (n) => `${n((100 * 170) / 900, 1)}%; ${n((100 * 313) / 1200, 1)}%`,
    },
  },
  {
    printed: { fr: "46,4 généralistes pour 100 000, contre 149", en: "46.4 GPs per 100,000, against 149" },
    by: "`gpDensityRatio`",
    found: released("gpDensityRatio", { kind: "LIVING_AREA", code: "berry" }),
  },
  {
    printed: {
      fr: "9 % des patients en ALD du Cher sans médecin traitant",
      en: "9% of the long-term patients of Cher without a GP",
    },
    by: "`aldWithoutGpShare`",
    found: released("aldWithoutGpShare", { kind: "DEPARTMENT", code: "18" }),
  },
];
