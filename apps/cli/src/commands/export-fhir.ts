import { accept, type FhirType, fhirTypes, parseDate, refuse } from "@ms/domain";
import type { Command } from "commander";
import { type Days, readResources } from "../fhir/read-resources.ts";
import type { Read } from "../gateway/read-address.ts";
import { withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import { narrateProgress } from "../terminal/progress.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";
import { checkFolderIsNew, writeWholeFolder } from "../terminal/whole-folder.ts";

/** `ms export fhir`: what the key lets see of the network, in FHIR R4. */
export function addExportFhir(exporting: Command, terminal: Terminal): void {
  const { say } = terminal;
  const examples = ["export fhir fhir", "export fhir fhir --from 2023-01-02 --to 2024-12-29"];
  exporting
    .command("fhir")
    .description(
      say({
        fr: "Tout ce que la clé laisse voir, en FHIR R4 : un fichier NDJSON par type, ou rien.",
        en: "All that the key lets see, in FHIR R4: an NDJSON file a type, or nothing.",
      }),
    )
    .argument("<folder>", say({ fr: "le dossier à créer", en: "the folder to make" }))
    .option(
      "--from <date>",
      say({
        fr: "les semaines à partir de ce jour ; à défaut, celles qui viennent",
        en: "the weeks from this day on; if absent, those to come",
      }),
    )
    .option("--to <date>", say({ fr: "les semaines jusqu’à ce jour", en: "the weeks up to this day" }))
    .addHelpText("after", exampleHelp(examples, terminal))
    .action(async (folder: string, days: Days) =>
      terminal.finish(await exportFhir(folder, { days, terminal })),
    );
}

async function exportFhir(
  folder: string,
  { days, terminal }: { days: Days; terminal: Terminal },
): Promise<Result<Report>> {
  const { say } = terminal;
  const wrong = [days.from, days.to].find((day) => day !== undefined && !parseDate(day).ok);
  if (wrong !== undefined) {
    const message = say({
      fr: `« ${wrong} » n’est pas un jour : écrivez AAAA-MM-JJ.`,
      en: `“${wrong}” is not a day: write YYYY-MM-DD.`,
    });
    return refuse(badArgument("NOT_A_DAY", message));
  }
  const isNew = await checkFolderIsNew(folder, terminal);
  if (!isNew.ok) return isNew;
  return withGateway(terminal, async (_, __, { read }) => {
    const found = await readAll(days, { read, terminal });
    if (!found.ok) return found;
    const files = new Map(
      [...found.value].map(([type, resources]) => [
        `${type}.ndjson`,
        resources.map((resource) => `${JSON.stringify(resource)}\n`).join(""),
      ]),
    );
    const written = await writeWholeFolder(folder, files, terminal);
    return written.ok ? accept(describe(found.value, { folder, terminal })) : written;
  });
}

/** The resources of each type of which any are the reader's. */
async function readAll(
  days: Days,
  { read, terminal }: { read: Read; terminal: Terminal },
): Promise<Result<ReadonlyMap<FhirType, readonly object[]>>> {
  const found = new Map<FhirType, readonly object[]>();
  const tell = narrateProgress((line: string) => line, terminal);
  for (const type of fhirTypes) {
    const resources = await readResources(type, {
      ...{ read, days },
      onPage: ({ read: some, total }) => tell(`${type} : ${some}/${total}`),
    });
    if (resources.ok && resources.value.length > 0) found.set(type, resources.value);
    // A type of which nothing is the reader's has no file, as one that is empty.
    if (!resources.ok && resources.refusal.code !== "NOT_ALLOWED") return resources;
  }
  return accept(found);
}

function describe(
  found: ReadonlyMap<FhirType, readonly object[]>,
  { folder, terminal: { language, say, pathOf } }: { folder: string; terminal: Terminal },
): Report {
  const counts = [...found].map(([type, { length }]) => [type, length] as const);
  const table = drawTable({
    columns: [
      { title: say({ fr: "Fichier", en: "File" }) },
      { title: say({ fr: "Ressources", en: "Resources" }), holds: "number" },
    ],
    rows: counts.map(([type, count]) => [`${folder}/${type}.ndjson`, writeNumber(count, { language })]),
  });
  return {
    exitCode: exitCodes.done,
    json: { folder: pathOf(folder), resources: Object.fromEntries(counts) },
    text: table,
  };
}
