// Plans three weeks of one line with three doctors, and says why a week stays open.
import {
  availabilitySchema,
  centreSchema,
  doctorSchema,
  lineSchema,
  lineWeeksOfPlan,
  parseWeek,
  planRotation,
  problemOfNetwork,
  vacanciesOfPlan,
} from "@ms/domain";

const doctor = (/** @type {string} */ id, /** @type {string[]} */ papers) =>
  doctorSchema.parse({
    id,
    name: `Docteur Inventé ${id}`,
    joinedOn: "2023-01-02",
    statuses: [{ status: "SALARIED", from: "2023-01-02" }],
    birthYear: 1980,
    homeDepartment: "87",
    documents: papers.map((kind) => ({ kind })),
    maxWeeksPerYear: 1,
  });
const offer = (/** @type {string} */ doctor, /** @type {string} */ week) =>
  availabilitySchema.parse({ doctor, week, answer: "YES", confirmedOn: "2024-05-02" });

const network = {
  centres: [
    centreSchema.parse({
      id: "exemple",
      name: "Exemple-sur-Creuse",
      inseeCode: "23002",
      regionCode: "75",
      profile: "weekly-rotation",
    }),
  ],
  lines: [
    lineSchema.parse({
      centre: "exemple",
      number: 1,
      startsOn: "2024-07-01",
      mode: "MIXED",
      terms: [{ from: "2024-07-01", weeklyHours: 35, panelCap: 1200 }],
    }),
  ],
  doctors: [
    doctor("d1", ["SECONDARY_ACTIVITY_DECLARATION"]),
    doctor("d2", ["SECONDARY_ACTIVITY_DECLARATION"]),
    doctor("d3", []),
  ],
  availability: [
    offer("d1", "2024-W27"),
    offer("d1", "2024-W28"),
    offer("d2", "2024-W27"),
    offer("d3", "2024-W29"),
  ],
  assignments: [],
};

const from = parseWeek("2024-W27");
if (!from.ok) throw new Error(from.refusal.code);

const planned = problemOfNetwork(network, { from: from.value, count: 3 });
const plan = planRotation(planned.problem);
if (!plan.ok) throw new Error(plan.refusal.message.en);

const { assignments, covered, counts, isProvenBest } = plan.value;
console.log(`${covered} of ${counts.seats} line-weeks covered; no plan covers more: ${isProvenBest}`);
for (const { line, week, doctor } of lineWeeksOfPlan({ planned, assignments, network }))
  console.log(`${week} ${line}: ${doctor}`);
for (const { line, week, reasons } of vacanciesOfPlan({ planned, assignments, network })) {
  console.log(`${week} ${line}: open`);
  for (const { code, message } of reasons) console.log(`  ${code}: ${message.en}`);
}
