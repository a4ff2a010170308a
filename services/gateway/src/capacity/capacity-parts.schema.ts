import {
  basisLabels,
  type CapDate,
  type ComingWeek,
  neverLabel,
  type Reckoned,
  type SimulatedYear,
  type Text,
  type WaitingList,
  type Weeks,
} from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { LocalizedText } from "../shared/text.schema.ts";

const Basis = builder.enumType("ReckoningBasis", {
  description: "How a pace or a demand is known.",
  values: enumValues(basisLabels),
});

export const ReckonedType = builder.objectRef<Reckoned>("Reckoned").implement({
  description: "A pace or a demand that the capacity is reckoned with.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "How much." }),
    basis: t.expose("basis", { type: Basis, description: "How it is known." }),
    label: t.field({
      type: LocalizedText,
      description: "The same in words: an assumption says that it is one.",
      resolve: ({ basis }) => basisLabels[basis],
    }),
    n: t.int({
      nullable: true,
      description: "Over how many weeks it was observed; null otherwise.",
      resolve: ({ n }) => n ?? null,
    }),
    lower: t.float({
      nullable: true,
      description: "The least to think of, for an assumption.",
      resolve: ({ range }) => range?.lower ?? null,
    }),
    upper: t.float({
      nullable: true,
      description: "The most to think of, for an assumption.",
      resolve: ({ range }) => range?.upper ?? null,
    }),
  }),
});

const SomeWeeks = builder.objectRef<{ readonly weeks: number }>("SomeWeeks").implement({
  description: "A length of time that ends.",
  fields: (t) => ({ weeks: t.exposeFloat("weeks", { description: "In weeks." }) }),
});
const Never = builder.objectRef<{ readonly label: Text }>("Never").implement({
  description: "A time that does not come: more is asked than is offered.",
  fields: (t) => ({ label: t.expose("label", { type: LocalizedText, description: "Never, in words." }) }),
});
export const Wait = builder.unionType("Wait", {
  description: "A length of time, or never.",
  types: [SomeWeeks, Never],
  resolveType: (value) => ("weeks" in value ? SomeWeeks : Never),
});
/** A length of time as the API says it. */
export const waitOf = (weeks: Weeks) => (weeks === "NEVER" ? { label: neverLabel } : weeks);

export const CapDateType = builder.objectRef<CapDate>("CapDate").implement({
  description: "When a panel will be full if it goes on growing as counted, with the interval at 95 %.",
  fields: (t) => ({
    on: t.expose("on", { type: "Date", description: "The likeliest day." }),
    earliest: t.expose("earliest", { type: "Date", description: "The earliest." }),
    latest: t.field({
      type: "Date",
      nullable: true,
      description: "The latest; null where it may never be full.",
      resolve: ({ latest }) => latest ?? null,
    }),
  }),
});

export const WaitingListType = builder.objectRef<WaitingList>("WaitingList").implement({
  description: "What a list that waits asks for, in consultations a week (Fong and others, 2022).",
  fields: (t) => ({
    targetSize: t.exposeFloat("targetSize", {
      description: "How long it may be for the wait that is wanted.",
    }),
    reliefCapacity: t.exposeFloat("reliefCapacity", {
      description: "Weekly capacity that brings it there in time.",
    }),
    targetCapacity: t.exposeFloat("targetCapacity", { description: "Weekly capacity that keeps it there." }),
    pressure: t.float({
      nullable: true,
      description:
        "Twice the mean wait over the wanted one: above 1 the list is under pressure. Null without demand.",
      resolve: ({ pressure }) => pressure ?? null,
    }),
  }),
});

export const ComingWeekType = builder.objectRef<ComingWeek>("ComingWeek").implement({
  description:
    "What a centre offers in a week: no day before its opening, no public holiday, no closed line.",
  fields: (t) => ({
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    openDays: t.field({
      type: ["Date"],
      description: "The days on which one line at least receives.",
      resolve: ({ openDays }) => [...openDays],
    }),
    lines: t.exposeInt("lines", { description: "Lines open in the week." }),
    closedLines: t.exposeInt("closedLines", { description: "Those of them closed on purpose." }),
    consultations: t.exposeInt("consultations", { description: "Consultations that fit, at the pace." }),
  }),
});

export const SimulatedYearType = builder.objectRef<SimulatedYear>("SimulatedYear").implement({
  description: "A year of a centre as it may go, by chance: the same seed gives the same year.",
  fields: (t) => ({
    requests: t.exposeInt("requests", { description: "How often patients ask." }),
    seen: t.exposeInt("seen", { description: "How many get their turn." }),
    overflowDays: t.exposeInt("overflowDays", {
      description: "Days that are asked for more than they offer.",
    }),
    meanWait: t.exposeFloat("meanWait", {
      description: "Mean wait of those who got their turn, in open days.",
    }),
    waiting: t.exposeInt("waiting", { description: "Those who still wait at the end of the year." }),
  }),
});
