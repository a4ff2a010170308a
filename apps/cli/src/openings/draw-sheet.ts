import { milestoneLabels, openingPool, openingStageLabels, openingVerdictLabels } from "@ms/domain";
import { writeNumber } from "../terminal/numbers.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type Opening, type Readiness, writeMet } from "./opening-document.ts";

type File = NonNullable<Opening["file"]>;

/** The go or no-go sheet of a project: what is ready, since when and how one knows. */
export function drawSheet(opening: Opening, terminal: Terminal): string {
  const { file } = opening;
  const readiness = file?.readiness ?? null;
  return [
    drawHead(opening, terminal),
    ...(readiness === null ? [] : [drawReadiness(readiness, terminal)]),
    ...(file === null || file.milestones.length === 0 ? [] : [drawMilestones(file, terminal)]),
  ].join("\n\n");
}

function drawHead({ name, inseeCode, plannedOpening, stage, file }: Opening, { say }: Terminal): string {
  const planned = plannedOpening ?? say({ fr: "inconnue", en: "unknown" });
  const stands = stage === null ? "" : say(openingStageLabels[stage]);
  const decision =
    file?.verdict == null
      ? []
      : [
          say({
            fr: `Décision du réseau : ${openingVerdictLabels[file.verdict].fr}, le ${file.decidedOn}`,
            en: `Decision of the network: ${openingVerdictLabels[file.verdict].en}, on ${file.decidedOn}`,
          }),
        ];
  return [
    `${name} (${inseeCode})`,
    say({ fr: `Étape : ${stands}`, en: `Stage: ${stands}` }),
    say({ fr: `Ouverture prévue : ${planned}`, en: `Planned opening: ${planned}` }),
    ...decision,
    ...(file === null
      ? [say({ fr: "Le dossier ne vous est pas ouvert.", en: "The file is not open to you." })]
      : []),
  ].join("\n");
}

function drawReadiness(readiness: Readiness, { language, say }: Terminal): string {
  const { on, verdict, criteria, supplyRatio } = readiness;
  const isReady = verdict === "GO";
  const met = writeMet(readiness);
  const ratio = supplyRatio === null ? undefined : writeNumber(supplyRatio, { language, decimals: 2 });
  const wanted = writeNumber(openingPool.supplyOverDemand, { language, decimals: 2 });
  const title = say({
    fr: `Critères remplis au ${on} : ${met} (${isReady ? "prêt" : "pas encore prêt"})`,
    en: `Criteria met on ${on}: ${met} (${isReady ? "ready" : "not ready yet"})`,
  });
  const pool = say({
    fr: `Semaines de médecins offertes sur semaines demandées : ${ratio ?? "inconnu"} (il faut ${wanted})`,
    en: `Doctor-weeks offered over those wanted: ${ratio ?? "unknown"} (${wanted} needed)`,
  });
  const table = drawTable({
    columns: [
      { title: say({ fr: "Critère", en: "Criterion" }), holds: "prose" },
      { title: say({ fr: "Rempli", en: "Met" }) },
      { title: say({ fr: "Depuis", en: "Since" }) },
      { title: say({ fr: "Preuve", en: "Evidence" }), holds: "prose" },
    ],
    rows: criteria.map(({ label, isMet, since, evidence }) => [
      say(label),
      isMet ? say({ fr: "oui", en: "yes" }) : say({ fr: "non", en: "no" }),
      since ?? "",
      evidence === null ? "" : say(evidence),
    ]),
  });
  return `${title}\n${pool}\n\n${table}`;
}

const drawMilestones = ({ milestones }: File, { language, say }: Terminal): string =>
  drawTable({
    columns: [
      { title: say({ fr: "Date", en: "Date" }) },
      { title: say({ fr: "Événement", en: "Event" }), holds: "prose" },
      { title: say({ fr: "Participants", en: "Attendance" }), holds: "number" },
    ],
    rows: milestones.map(({ kind, on, attendance }) => [
      on,
      say(milestoneLabels[kind]),
      attendance === null ? "" : writeNumber(attendance, { language }),
    ]),
  });
