import { builder } from "../builder.ts";
import { weeksOf } from "../line-week/line-week.loader.ts";
import { LineWeekType } from "../line-week/line-week.schema.ts";
import { boundPeriod } from "../shared/period.ts";
import { type FreeWeek, loadFreeWeeks } from "./free-week.loader.ts";

const FreeWeekType = builder.objectRef<FreeWeek>("FreeWeek").implement({
  description: "An open line-week that the viewer, a doctor, may take.",
  fields: (t) => ({
    lineWeek: t.expose("lineWeek", { type: LineWeekType, description: "The line and the week." }),
    kilometres: t.int({
      nullable: true,
      description:
        "Kilometres by road from the doctor's department, to the nearest ten; null where that is not known.",
      resolve: ({ kilometres }) => kilometres,
    }),
  }),
});

builder.queryField("freeWeeks", (t) =>
  t.field({
    type: [FreeWeekType],
    nullable: true,
    description:
      "The open line-weeks of a period that the viewer, a doctor, may take by every rule, the nearest first, then by week; 100 at most.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
    },
    resolve: (_, period, context) => loadFreeWeeks(weeksOf(boundPeriod(period)), context),
  }),
);
