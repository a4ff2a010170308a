import {
  accept,
  csvOf,
  mondayOf,
  type PlainDate,
  refuse,
  type TableKind,
  weekOf,
  writeTable,
} from "@ms/domain";
import type { Command } from "commander";
import { drawNetwork, type DrawnNetwork, type NetworkSize } from "../demo/draw-network.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";
import { checkFolderIsNew, writeWholeFolder } from "../terminal/whole-folder.ts";

const bounds = {
  centres: [1, 1500],
  doctors: [1, 80_000],
  weeks: [1, 260],
  seed: [0, 999_999_999],
} as const;

type SizeOptions = Readonly<Record<keyof typeof bounds, string>>;

/** `ms demo`: the files of an invented network of any size, which a gateway begins with. */
export function addDemo(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("demo")
    .description(
      say({
        fr: "Inventer un réseau de la taille voulue : ses fichiers, qu’une passerelle charge avec MS_EXAMPLE.",
        en: "Invent a network of any size: its files, which a gateway loads by MS_EXAMPLE.",
      }),
    )
    .argument("<folder>", say({ fr: "le dossier à créer", en: "the folder to make" }))
    .option(
      "--centres <n>",
      say({ fr: "centres, d’une ligne chacun", en: "centres, of one line each" }),
      "15",
    )
    .option("--doctors <n>", say({ fr: "médecins", en: "doctors" }), "1000")
    .option("--weeks <n>", say({ fr: "semaines passées", en: "weeks gone by" }), "156")
    .option(
      "--seed <n>",
      say({ fr: "un autre réseau de même taille", en: "another network of that size" }),
      "1",
    )
    .addHelpText(
      "after",
      exampleHelp(["demo .data/150 --centres 150 --doctors 10000", "demo .data/15 --seed 7"], terminal),
    )
    .action(async (folder: string, options: SizeOptions) =>
      terminal.finish(await demo({ folder, options }, terminal)),
    );
}

async function demo(
  { folder, options }: { folder: string; options: SizeOptions },
  terminal: Terminal,
): Promise<Result<Report>> {
  const size = readSize(options, terminal);
  if (!size.ok) return size;
  const isNew = await checkFolderIsNew(folder, terminal);
  if (!isNew.ok) return isNew;
  const network = drawNetwork(size.value);
  const written = await writeWholeFolder(folder, new Map(filesOf(network, size.value)), terminal);
  if (!written.ok) return written;
  return accept(describe({ folder, network }, terminal));
}

function readSize(options: SizeOptions, { say }: Terminal): Result<NetworkSize> {
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const written = options[name as keyof typeof bounds];
    if (/^\d{1,9}$/.test(written) && Number(written) >= least && Number(written) <= most) continue;
    const message = say({
      fr: `--${name} attend un nombre entier de ${least} à ${most}.`,
      en: `--${name} wants a whole number from ${least} to ${most}.`,
    });
    return refuse(badArgument("OUT_OF_RANGE", message));
  }
  const { centres, doctors, weeks, seed } = options;
  return accept({
    centres: Number(centres),
    doctors: Number(doctors),
    weeks: Number(weeks),
    seed: Number(seed),
    clock: mondayOf(weekOf(new Date().toISOString().slice(0, 10) as PlainDate)),
  });
}

function filesOf(network: DrawnNetwork, { clock }: NetworkSize): [name: string, text: string][] {
  const tables = Object.entries(network) as [TableKind, never[]][];
  return [
    ...tables.map(([kind, rows]): [string, string] => [
      `${kind}.csv`,
      csvOf({ rows: writeTable({ kind, rows, language: "en" }), delimiter: "," }),
    ]),
    ["network.json", `${JSON.stringify({ name: "Réseau inventé", clock })}\n`],
  ];
}

function describe(
  { folder, network }: { folder: string; network: DrawnNetwork },
  { language, say, pathOf }: Terminal,
): Report {
  const counts = Object.fromEntries(Object.entries(network).map(([kind, rows]) => [kind, rows.length]));
  const count = (kind: keyof DrawnNetwork) => writeNumber(network[kind].length, { language });
  const place = pathOf(folder);
  const [centres, doctors, assignments] = [count("centres"), count("doctors"), count("assignments")];
  return {
    exitCode: exitCodes.done,
    json: { folder: place, ...counts },
    text: say({
      fr: `${centres} centres, ${doctors} médecins et ${assignments} affectations inventés dans ${folder}.\nPour l’ouvrir : MS_EXAMPLE=${place} MS_DATA_DIR=${place}/data npm start`,
      en: `${centres} centres, ${doctors} doctors and ${assignments} assignments invented in ${folder}.\nTo open it: MS_EXAMPLE=${place} MS_DATA_DIR=${place}/data npm start`,
    }),
  };
}
