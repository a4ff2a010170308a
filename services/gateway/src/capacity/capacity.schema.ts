import { assessWaitingList, type ComingWeek, comingWeeks, simulateCentreYear } from "@ms/domain";
import { z } from "zod";
import { builder } from "../builder.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { type Capacity, loadCapacity } from "./capacity.loader.ts";
import {
  CapDateType,
  ComingWeekType,
  ReckonedType,
  SimulatedYearType,
  Wait,
  WaitingListType,
  waitOf,
} from "./capacity-parts.schema.ts";

const between = (least: number, most: number) =>
  z.number().min(least, { error: "OUT_OF_RANGE" }).max(most, { error: "OUT_OF_RANGE" }).optional();

const askedRates = z.object({
  pace: between(1, 300),
  visitsPerPatientYear: between(0.1, 30),
  backlog: between(0, 100_000),
});
const askedList = z.object({ targetWeeks: between(0.1, 104), reliefWeeks: between(1, 260) });
const askedWeeks = z.object({ count: between(1, 53) });

const weeksOf = ({ facts, centre, asOf, inputs }: Capacity, count: number): ComingWeek[] =>
  comingWeeks({
    facts,
    centre,
    asOf,
    count,
    consultationsPerLineWeek: inputs.consultationsPerLineWeek.value,
  });

const CapacityType = builder.objectRef<Capacity>("Capacity").implement({
  description:
    "What a centre can take on at the start of a day, how long people wait, and what that rests on.",
  fields: (t) => ({
    asOf: t.expose("asOf", { type: "Date", description: "The day." }),
    lines: t.int({ description: "Lines open on the day.", resolve: ({ inputs }) => inputs.lines }),
    registered: t.int({
      description: "Registered patients, by the latest count.",
      resolve: ({ found }) => found.panel.registered,
    }),
    panelCap: t.int({
      description: "The most its open lines may register.",
      resolve: ({ found }) => found.panel.cap,
    }),
    saturation: t.float({
      nullable: true,
      description: "Registered over the cap; null without a cap.",
      resolve: ({ found }) => found.panel.saturation ?? null,
    }),
    isOpenToNewPatients: t.boolean({
      description: "Whether fewer are registered than the cap allows.",
      resolve: ({ found }) => found.panel.isOpenToNewPatients,
    }),
    capDate: t.field({
      type: CapDateType,
      nullable: true,
      description: "When it will be full; null when it does not grow, or was counted less than three times.",
      resolve: ({ found }) => found.capDate ?? null,
    }),
    sustainablePanel: t.int({
      description: "Patients whom its lines can look after (Murray, Davies and Boushon, 2007).",
      resolve: ({ found }) => Math.floor(found.sustainablePanel),
    }),
    consultationsPerLineWeek: t.field({
      type: ReckonedType,
      description: "Its pace.",
      resolve: ({ inputs }) => inputs.consultationsPerLineWeek,
    }),
    visitsPerPatientYear: t.field({
      type: ReckonedType,
      description: "What a registered patient asks for in a year.",
      resolve: ({ inputs }) => inputs.visitsPerPatientYear,
    }),
    capacityPerWeek: t.float({
      description: "Consultations that it can give in a week.",
      resolve: ({ found }) => found.capacityPerWeek,
    }),
    demandPerWeek: t.float({
      description: "Consultations that its patients ask for in a week.",
      resolve: ({ found }) => found.demandPerWeek,
    }),
    load: t.float({
      nullable: true,
      description: "Demand over capacity: from 1 on the wait grows without end. Null without capacity.",
      resolve: ({ found }) => found.load ?? null,
    }),
    overflow: t.float({
      description: "Chance that a week asks for more than it offers (Poisson).",
      resolve: ({ found }) => found.overflow,
    }),
    meanWait: t.field({
      type: Wait,
      description: "Mean wait for a consultation (M/M/c, Erlang C).",
      resolve: ({ found }) => waitOf(found.meanWait),
    }),
    backlogCleared: t.field({
      type: Wait,
      nullable: true,
      description: "Until those who wait have been seen; null where `backlog` is not given.",
      resolve: ({ found }) => (found.backlog === undefined ? null : waitOf(found.backlog)),
    }),
    waitingList: t.field({
      type: WaitingListType,
      nullable: true,
      description: "What those who wait ask for; null where `backlog` is not given.",
      args: {
        targetWeeks: t.arg.float({
          required: true,
          description: "The longest wait that is wanted, in weeks.",
        }),
        reliefWeeks: t.arg.float({ defaultValue: 26, description: "In how many weeks to get there." }),
      },
      resolve: ({ backlog, found }, args) => {
        const { targetWeeks = 0, reliefWeeks = 26 } = settle(readInput(askedList, args));
        if (backlog === undefined) return null;
        const demand = found.demandPerWeek;
        return assessWaitingList({ demand, queueSize: backlog, targetWait: targetWeeks, reliefWeeks });
      },
    }),
    comingWeeks: t.field({
      type: [ComingWeekType],
      description: "The weeks from that of the day on.",
      args: { count: t.arg.int({ defaultValue: 8, description: "How many, 53 at most." }) },
      resolve: (capacity, args) => weeksOf(capacity, settle(readInput(askedWeeks, args)).count ?? 8),
    }),
    simulatedYear: t.field({
      type: SimulatedYearType,
      nullable: true,
      description: "The 52 weeks to come as one book. Null where they have no open day.",
      args: { seed: t.arg.int({ defaultValue: 1, description: "Decides what chance does." }) },
      resolve: (capacity, { seed }) =>
        simulateCentreYear({
          registered: capacity.found.panel.registered,
          visitsPerPatientYear: capacity.inputs.visitsPerPatientYear.value,
          weeks: weeksOf(capacity, 52),
          seed: seed ?? 1,
        }) ?? null,
    }),
  }),
});

builder.queryField("capacity", (t) =>
  t.field({
    type: CapacityType,
    description: "What a centre can take on. For those to whom the centre's figures are open.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: {
      centre: t.arg.string({ required: true, description: "The centre, by identifier." }),
      asOf: t.arg({ type: "Date", description: "At the start of which day; the network's day when absent." }),
      pace: t.arg.float({
        description: "Consultations per line-week, 1 to 300, in place of those observed or assumed.",
      }),
      visitsPerPatientYear: t.arg.float({
        description:
          "Visits of a registered patient a year, 0.1 to 30, in place of those observed or assumed.",
      }),
      backlog: t.arg.float({ description: "Requests that wait already, 100,000 at most." }),
    },
    resolve: async (_, { centre, asOf, ...rates }, context) =>
      settle(
        await loadCapacity(
          { centre, asOf: asOf ?? context.today, ...settle(readInput(askedRates, rates)) },
          context,
        ),
      ),
  }),
);
