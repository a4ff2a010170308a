import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Text } from "../../shared/text.ts";
import { catalogue } from "../catalogue.ts";
import { figuresIn } from "../compute-figures.ts";
import type { NetworkFacts } from "../facts.ts";
import type { Metric } from "../metric.ts";
import { guardFigures, type PublishedFigure } from "../protection/guard-figures.ts";
import type { PublishedCount } from "../protection/settle-counts.ts";
import { networkScope, type Scope, titleOfScope } from "../scope.ts";
import { tallyFacts } from "../tally.ts";
import { writeDay, writeFigure, writeNumber, writeShare } from "./write-figure.ts";

/** One line of the kit: the figure with all that it needs, and the same in words. */
export interface PressLine {
  readonly figure: PublishedFigure;
  readonly text: Text;
}

export interface PressBlock {
  readonly title: Text;
  readonly scope: Scope;
  readonly lines: readonly PressLine[];
}

/** The release's two blocks, for a date and a scope. */
export interface PressKit {
  readonly asOf: PlainDate;
  readonly blocks: readonly PressBlock[];
}

/** The metrics of each block, in the order of the release. */
const inFigures = [
  "doctorsJoined",
  "statusMix",
  "returnIntention",
  "centresOpen",
  "centresPlanned",
  "consultations",
  "registeredPatients",
  "contractualFte",
  "coverageRate",
  "bookedThrough",
];
const ofTerritory = [
  "gpDensity",
  "gpDensityRatio",
  "gpDensityGapToRegion",
  "gpDensityGapToNation",
  "densityChange",
  "aldWithoutGpShare",
];

/** The territories that the release of late 2023 speaks of: of the centre to come, up to the country. */
export const releaseTerritories: readonly Scope[] = [
  { kind: "LIVING_AREA", code: "berry" },
  { kind: "DEPARTMENT", code: "18" },
  { kind: "REGION", code: "24" },
  { kind: "NATION", code: "FR" },
];

const labels = new Map(catalogue.map(({ key, label }) => [key, label]));

// What a bare value would hide: how many were asked, how sure it is, which year it describes.
function remarksOn({ n, interval, vintage, flags, unit }: PublishedFigure): Text {
  const asked: Text[] =
    interval === undefined || n === undefined
      ? []
      : [
          {
            fr: `n = ${writeNumber(n, "fr")}, au moins ${writeShare(interval.lower, "fr")} à 95 %`,
            en: `n = ${writeNumber(n, "en")}, at least ${writeShare(interval.lower, "en")} at 95%`,
          },
        ];
  const year: Text[] =
    vintage === undefined || unit === "LINE_WEEKS" ? [] : [{ fr: String(vintage), en: String(vintage) }];
  const all = [...asked, ...year, ...flags.map(({ message }) => message)];
  const asRemark = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
  const joined = (language: keyof Text): string =>
    all.map((text) => asRemark(text[language])).join(language === "fr" ? " ; " : "; ");
  return all.length === 0 ? { fr: "", en: "" } : { fr: ` (${joined("fr")})`, en: ` (${joined("en")})` };
}

function partsOf({ breakdown, suppressed }: PublishedFigure): Text {
  if (breakdown === undefined || suppressed) return { fr: "", en: "" };
  const inLanguage = (language: keyof Text): string =>
    breakdown
      .map(
        ({ label, percent }) =>
          `${label[language]} ${percent === undefined ? "…" : writeShare(percent / 100, language)}`,
      )
      .join(", ");
  return { fr: ` (${inLanguage("fr")})`, en: ` (${inLanguage("en")})` };
}

function writeLine(figure: PublishedFigure): PressLine {
  const label = labels.get(figure.metric)!;
  const value = writeFigure(figure, { label });
  const [parts, remarks] = [partsOf(figure), remarksOn(figure)];
  return {
    figure,
    text: {
      fr: `${label.fr} : ${value.fr}${parts.fr}${remarks.fr}`,
      en: `${label.en}: ${value.en}${parts.en}${remarks.en}`,
    },
  };
}

/** What a scope is called: its centre and its territory have their names in the facts. */
function titleIn({ centres, indicators }: NetworkFacts, { kind, code }: Scope): Text {
  const name =
    kind === "CENTRE"
      ? centres.find(({ id }) => id === code)?.name
      : indicators.find((each) => each.territoryKind === kind && each.territoryCode === code)?.territoryName;
  return titleOfScope({ kind, code, name });
}

/**
 * The press kit of a scope at the start of a day: the network's figures there ("en chiffres"), then the
 * public indicators of each territory of which some are known. Small counts are withheld, along with what would give them.
 */
export function pressKit({
  facts,
  asOf,
  scope = networkScope,
  territories = [],
  today = asOf,
  days = [today],
  published = [],
  mayShow = () => true,
}: {
  facts: NetworkFacts;
  asOf: PlainDate;
  scope?: Scope;
  territories?: readonly Scope[];
  /** The network's day, the days of its snapshots and their counts: the kit tells no more than these allow. */
  today?: PlainDate;
  days?: readonly PlainDate[];
  published?: readonly PublishedCount[];
  /** Whether the reader may see a metric of a scope. */
  mayShow?: (metric: Metric, scope: Scope) => boolean;
}): PressKit {
  const tally = tallyFacts({ facts, metrics: catalogue, moment: { asOf } });
  const figuresOf = (about: Scope, keys: readonly string[]) => {
    const found = figuresIn({ tally, scope: about });
    const shown = new Set(tally.metrics.filter((metric) => mayShow(metric, about)).map(({ key }) => key));
    return keys.flatMap((key) => found.find(({ metric }) => metric === key && shown.has(key)) ?? []);
  };
  const blocks = [
    {
      title: {
        fr: `En chiffres au ${writeDay(asOf)} : ${titleIn(facts, scope).fr}`,
        en: `In figures on ${writeDay(asOf)}: ${titleIn(facts, scope).en}`,
      },
      scope,
      figures: figuresOf(scope, inFigures),
    },
    ...territories
      .map((territory) => ({
        title: {
          fr: `Le territoire : ${titleIn(facts, territory).fr}`,
          en: `The territory: ${titleIn(facts, territory).en}`,
        },
        scope: territory,
        figures: figuresOf(territory, ofTerritory).filter(({ value }) => value !== undefined),
      }))
      .filter((block) => block.figures.length > 0),
  ];
  const publish = guardFigures({
    facts,
    asOf: today < asOf ? asOf : today,
    days,
    published,
    asked: catalogue.filter(({ key }) => inFigures.includes(key)),
  });
  const { figures } = publish(blocks.flatMap((block) => block.figures));
  let taken = 0;
  return {
    asOf,
    blocks: blocks.map(({ title, scope: about, figures: own }) => ({
      title,
      scope: about,
      lines: figures.slice(taken, (taken += own.length)).map(writeLine),
    })),
  };
}

/** The kit as a text to paste. */
export const writePressKit = ({ blocks }: PressKit, language: keyof Text): string =>
  blocks
    .map(({ title, lines }) =>
      [title[language], ...lines.map(({ text }) => `– ${text[language]}`)].join("\n"),
    )
    .join("\n\n");
