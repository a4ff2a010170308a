// Counts the figures of a small network: one centre, three weeks done, a fourth to come.
import {
  activityWeekSchema,
  assignmentSchema,
  catalogue,
  centreSchema,
  computeFigures,
  lineSchema,
  networkScope,
  panelCountSchema,
  parseDate,
} from "@ms/domain";

const weeks = ["2023-W40", "2023-W41", "2023-W42", "2023-W43"];
const facts = {
  centres: [
    centreSchema.parse({
      id: "exemple",
      name: "Exemple-sur-Creuse",
      inseeCode: "23002",
      regionCode: "75",
      profile: "weekly-rotation",
      openedOn: "2023-10-02",
    }),
  ],
  lines: [
    lineSchema.parse({
      centre: "exemple",
      number: 1,
      startsOn: "2023-10-02",
      mode: "MIXED",
      terms: [{ from: "2023-10-02", weeklyHours: 35, panelCap: 1200 }],
    }),
  ],
  doctors: [],
  assignments: weeks.map((week, index) =>
    assignmentSchema.parse({ centre: "exemple", line: 1, week, doctor: `invented-${index + 1}` }),
  ),
  activityWeeks: [78, 84, 90].map((consultations, index) =>
    activityWeekSchema.parse({ centre: "exemple", line: 1, week: weeks[index], consultations }),
  ),
  panelCounts: [panelCountSchema.parse({ centre: "exemple", on: "2023-10-20", registered: 410 })],
  feedback: [],
  indicators: [],
  teamPosts: [],
};

// The clock is an argument, and a date is parsed once, where it comes in.
const asOf = parseDate("2023-10-23");
if (!asOf.ok) throw new Error(asOf.refusal.code);

const wanted = ["contractualFte", "consultations", "registeredPatients", "returnIntention"];
for (const figure of computeFigures({ facts, scope: networkScope, asOf: asOf.value })) {
  if (!wanted.includes(figure.metric)) continue;
  const label = catalogue.find(({ key }) => key === figure.metric)?.label.en;
  console.log(`${label}: ${figure.value ?? figure.missing?.message.en} (n = ${figure.n})`);
}
