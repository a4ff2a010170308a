import type { Command } from "commander";
import { exampleHelp } from "../terminal/examples.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms export`: what the network holds, taken away as files. */
export const addExport = (program: Command, terminal: Terminal): Command =>
  program
    .command("export")
    .helpCommand(false)
    .description(
      terminal.say({
        fr: "Emporter ce que tient le réseau, en fichiers.",
        en: "Take away what the network holds, as files.",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(["export open-data donnees", "export tables sauvegarde", "export fhir fhir"], terminal),
    );
