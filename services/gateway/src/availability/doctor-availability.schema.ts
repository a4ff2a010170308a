import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { boundPeriod } from "../shared/period.ts";
import { Week } from "./availability.schema.ts";
import { type DoctorSpan, loadAnswers, loadConfirmations, loadYears } from "./doctor-availability.loader.ts";

builder.prismaObjectFields(Doctor, (t) => ({
  availability: t.loadableList({
    type: Week,
    nullable: true,
    description: "What the doctor has said of each week of a period. Null when not yours to see.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
    },
    load: (spans: DoctorSpan[], context) => loadAnswers(spans, context),
    loaderOptions: { cacheKeyFn: ({ doctor, from, weeks }: DoctorSpan) => `${doctor} ${from} ${weeks}` },
    resolve: ({ id }, period) => ({ doctor: id, ...boundPeriod(period) }),
  }),
  availabilityConfirmedOn: t.loadable({
    type: "Date",
    nullable: true,
    description:
      "The last day on which the doctor answered for a week or confirmed the answers; null while there is none.",
    load: (ids: string[], context) => loadConfirmations(ids, context),
    resolve: ({ id }) => id,
  }),
  weeksThisYear: t.loadable({
    type: "Int",
    nullable: true,
    description:
      "Weeks that the doctor has in the ISO year of the network's day, done or to come, at whatever centre.",
    load: (ids: string[], context) => loadYears(ids, context),
    resolve: ({ id }) => id,
  }),
}));
