import { type HardConstraint, weekNumber } from "../src/rotation/constraints/constraint.ts";
import {
  examplePin,
  exampleProblem,
  ruleExamples,
  termExamples,
} from "../src/rotation/constraints/constraint-examples.ts";
import { factsOf } from "../src/rotation/constraints/roster.ts";
import type { SoftTerm, SoftTermKey } from "../src/rotation/constraints/soft/soft-term.ts";
import type { RotationAssignment } from "../src/rotation/problem.ts";
import { verifyPlan } from "../src/rotation/verify-plan.ts";
import type { Text } from "../src/shared/text.ts";

const { doc, centres, weeks, seats, sets, zoneCost } = exampleProblem;

const list = (values: readonly number[]): string => values.join(", ") || "–";

const describePlan = (assignments: readonly RotationAssignment[]): string =>
  assignments.map(([doctor, centre, week]) => `${doctor} → ${centre}, S${weekNumber(week)}`).join(" ; ");

/** The doctors of the example, one row each. */
const doctorRows = doc.weeks.map((offered, doctor) => {
  const set = doc.set[doctor]!;
  const open = set < 0 ? Array.from({ length: centres }, (_, centre) => centre) : sets[set]!;
  const refused = doc.cost[doctor]!.filter((_, i, pairs) => i % 2 === 0 && pairs[i + 1]! < 0);
  const cells = [
    list(offered.map(weekNumber)),
    list(open),
    list(refused),
    doc.max[doctor]!,
    doc.gap[doctor]!,
  ];
  return `| ${doctor} | ${cells.join(" | ")} |`;
});

const place = ([doctor, centre, week]: RotationAssignment): Text => ({
  fr: `le médecin ${doctor} au centre ${centre} la semaine ${weekNumber(week)}`,
  en: `doctor ${doctor} at centre ${centre} in week ${weekNumber(week)}`,
});

function describeRule({ key, code, rule }: HardConstraint): string {
  const { kept, broken } = ruleExamples[key];
  const { breaches } = verifyPlan(exampleProblem, { assignments: broken });
  const { reason } = breaches.find((breach) => breach.constraint === key)!;
  return `### \`${key}\` · \`${code}\`

- ${rule.fr}
- ${rule.en}

| | |
| --- | --- |
| Respectée · Kept | ${describePlan(kept)} |
| Enfreinte · Broken | ${describePlan(broken)} |
| Motif | ${reason.fr} |
| Reason | ${reason.en} |
`;
}

const units: Record<SoftTerm["unit"], Text> = {
  seats: { fr: "semaines-lignes", en: "line-weeks" },
  points: { fr: "points de préférence", en: "preference points" },
  "weeks²": { fr: "semaines²", en: "weeks²" },
  assignments: { fr: "affectations", en: "assignments" },
};

const worth: Record<SoftTermKey, Text> = {
  coveredWeight: { fr: "L’emporte sur tout le reste.", en: "Outweighs all the rest." },
  preferenceCost: {
    fr: "Départage les plans qui couvrent autant.",
    en: "Decides between plans that cover as much.",
  },
  publishedDistance: {
    fr: "Départage les plans qui coûtent autant, quand un plan est déjà publié ; `weights.kept` lui donne des points.",
    en: "Decides between plans that cost as much, when a plan is published already; `weights.kept` gives it points.",
  },
  fairness: {
    fr: "Améliorée autant que possible sans rien perdre de ce qui précède.",
    en: "Improved as far as possible without loss of what comes before.",
  },
};

function describeTerm({ key, label, unit, better, measure }: SoftTerm): string {
  const valueOf = (assignments: readonly RotationAssignment[]): string =>
    `${describePlan(assignments)} (${measure({ facts: factsOf(exampleProblem), assignments, published: [examplePin] })})`;
  const wish = better === "more" ? { fr: "plus", en: "more" } : { fr: "moins", en: "less" };
  return `### \`${key}\`

- ${label.fr} (${units[unit].fr}) : ${wish.fr}, c’est mieux. ${worth[key].fr}
- ${label.en} (${units[unit].en}): ${wish.en} is better. ${worth[key].en}

| | |
| --- | --- |
| Meilleur · Better | ${valueOf(termExamples[key].better)} |
| Moins bon · Worse | ${valueOf(termExamples[key].worse)} |
`;
}

/** The page that tells every rule of the rotation, hard then soft, in French and English. */
export const describeConstraints = (
  hard: readonly HardConstraint[],
  soft: readonly SoftTerm[],
): string => `# Règles de la rotation · Rules of the rotation

Page écrite par \`npm run docs\` d’après \`src/rotation/constraints/\`. Un plan respecte toutes les règles dures ; parmi ces plans, les critères souples, dans leur ordre, disent lequel est le meilleur.

Written by \`npm run docs\` from \`src/rotation/constraints/\`. A plan keeps every hard rule; among such plans the soft terms, in their order, say which is best.

## L’exemple · The example

${centres} centres, ${weeks} semaines. Ligne fermée : ${seats.flatMap((count, i) => (count === 0 ? [`centre ${Math.floor(i / weeks)}, semaine ${weekNumber(i % weeks)}`] : [])).join(" ; ")}. Préférence : ${zoneCost.map((points, centre) => `centre ${centre}, ${points} points`).join(" ; ")}. Épinglé et publié : ${place(examplePin).fr}. Interdit : ${exampleProblem.forbidden.map((one) => place(one).fr).join(" ; ")}. Ci-dessous, « 1 → 0, S3 » : le médecin 1 au centre 0 la semaine 3.

${centres} centres, ${weeks} weeks. Closed line: ${seats.flatMap((count, i) => (count === 0 ? [`centre ${Math.floor(i / weeks)}, week ${weekNumber(i % weeks)}`] : [])).join("; ")}. Preference: ${zoneCost.map((points, centre) => `centre ${centre}, ${points} points`).join("; ")}. Pinned and published: ${place(examplePin).en}. Forbidden: ${exampleProblem.forbidden.map((one) => place(one).en).join("; ")}. Below, “1 → 0, S3” is doctor 1 at centre 0 in week 3.

| Médecin · Doctor | Semaines proposées · Weeks offered | Centres ouverts · Centres allowed | Refusés · Refused | Quota | Intervalle · Gap |
| --- | --- | --- | --- | --- | --- |
${doctorRows.join("\n")}

## Règles dures · Hard rules

${hard.map(describeRule).join("\n")}
## Critères souples · Soft terms

${soft.map(describeTerm).join("\n")}`;
