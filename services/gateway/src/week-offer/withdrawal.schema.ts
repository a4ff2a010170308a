import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { weeksOf } from "../line-week/line-week.loader.ts";
import { LineWeekType } from "../line-week/line-week.schema.ts";
import { type Named, nameDoctors } from "../line-week/mending.loader.ts";
import { boundPeriod } from "../shared/period.ts";
import { loadWithdrawals, type Withdrawal } from "./withdrawal.loader.ts";

const WithdrawalType = builder.objectRef<Named<Withdrawal>>("Withdrawal").implement({
  description: "A week that a doctor gave up. Why is not kept: it might tell of somebody's health.",
  fields: (t) => ({
    doctor: t.expose("doctor", {
      type: Doctor,
      nullable: true,
      description: "Who; null when it is not yours to see.",
    }),
    withdrawnAt: t.expose("withdrawnAt", { type: "DateTime", description: "When it was given up." }),
    lineWeek: t.expose("lineWeek", { type: LineWeekType, description: "The line-week as it stands." }),
  }),
});

builder.queryField("withdrawals", (t) =>
  t.field({
    type: [WithdrawalType],
    nullable: true,
    description:
      "The weeks of a period that a doctor gave up, the nearest first, each as it stands by now. For the centre's coordinator and planners.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
    },
    resolve: async (_, period, context) =>
      nameDoctors(await loadWithdrawals(weeksOf(boundPeriod(period)), context), context),
  }),
);
