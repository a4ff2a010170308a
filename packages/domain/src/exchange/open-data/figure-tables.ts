import type { PublishedFigure, PublishedPart } from "../../impact/protection/guard-figures.ts";
import { aboutFields, figureFields, reasonFields } from "./figure-fields.ts";
import { defineOpenTable, withheld } from "./open-table.ts";

/** The network's figures at a day. */
export const figuresTable = defineOpenTable<PublishedFigure>({
  name: "figures",
  title: { fr: "Les chiffres du réseau", en: "The figures of the network" },
  description: {
    fr: "Chaque indicateur du catalogue qui se dit du réseau, avec tout ce qu’il faut pour le citer.",
    en: "Each metric of the catalogue that can be told of the network, with all that is needed to quote it.",
  },
  key: ["metric"],
  fields: figureFields,
});

/** What flows through the network, by month. */
export const figuresByMonthTable = defineOpenTable<PublishedFigure>({
  name: "figures-by-month",
  title: { fr: "Les chiffres du réseau, mois par mois", en: "The figures of the network, by month" },
  description: {
    fr: "Les flux de chaque mois depuis l’ouverture de la première ligne. Le dernier mois peut ne pas être fini.",
    en: "The flows of each month since the first line began. The last month may not be over.",
  },
  key: ["metric", "period_from"],
  fields: figureFields,
});

/** One part of a figure that counts by kind. */
export interface FigurePart {
  readonly figure: PublishedFigure;
  readonly part: PublishedPart;
}

/** The parts of those figures that count by kind. */
export const partsOf = (figures: readonly PublishedFigure[]): FigurePart[] =>
  figures.flatMap((figure) => (figure.breakdown ?? []).map((part) => ({ figure, part })));

const isHidden = ({ part }: FigurePart): boolean => part.count === undefined;

/** The parts of the figures that count by kind, at a day. */
export const breakdownsTable = defineOpenTable<FigurePart>({
  name: "breakdowns",
  title: { fr: "Les répartitions", en: "The breakdowns" },
  description: {
    fr: "Les parties des chiffres qui comptent par catégorie : les médecins par statut, par exemple.",
    en: "The parts of the figures that count by kind: the doctors by status, for instance.",
  },
  key: ["metric", "part"],
  fields: [
    ...aboutFields<FigurePart>(({ figure }) => figure),
    {
      name: "part",
      type: "string",
      title: { fr: "Partie", en: "Part" },
      isRequired: true,
      of: ({ part }) => part.key,
    },
    {
      name: "part_fr",
      type: "string",
      title: { fr: "Libellé français de la partie", en: "French label of the part" },
      of: ({ part }) => part.label.fr,
    },
    {
      name: "part_en",
      type: "string",
      title: { fr: "Libellé anglais de la partie", en: "English label of the part" },
      of: ({ part }) => part.label.en,
    },
    {
      name: "count",
      type: "integer",
      title: { fr: "Nombre", en: "Count" },
      description: {
        fr: "« masqué » quand il pourrait désigner une personne.",
        en: "“masqué” (withheld) where it could tell of a person.",
      },
      of: (row) => (isHidden(row) ? withheld : row.part.count),
    },
    {
      name: "percent",
      type: "integer",
      title: { fr: "Pourcentage", en: "Per cent" },
      description: {
        fr: "Entier ; les parties font 100 ensemble. Masqué avec le nombre.",
        en: "Whole; the parts add up to 100. Withheld with the count.",
      },
      of: (row) => (isHidden(row) ? withheld : row.part.percent),
    },
    ...reasonFields<FigurePart>((row) => (isHidden(row) ? "WITHHELD" : undefined)),
  ],
});
