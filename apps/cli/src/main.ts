import { refuse } from "@ms/domain";
import { CommanderError } from "commander";
import { buildProgram } from "./program.ts";
import { exitCodes } from "./terminal/exit-code.ts";
import { openTerminal } from "./terminal/terminal.ts";
import { usageFailure } from "./terminal/usage-failure.ts";

const words = process.argv.slice(2);
const terminal = openTerminal(words, process.env);

try {
  await buildProgram(terminal).parseAsync(words, { from: "user" });
} catch (error) {
  const isAnswered = error instanceof CommanderError && error.code === "commander.helpDisplayed";
  const isHelpless = error instanceof CommanderError && error.code === "commander.help";
  if (isHelpless) process.exitCode = exitCodes.usage;
  else if (error instanceof CommanderError && !isAnswered)
    terminal.finish(refuse(usageFailure(error, terminal.say)));
  else if (!isAnswered) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.finish(
      refuse({
        exitCode: exitCodes.refused,
        code: "UNEXPECTED",
        message: terminal.say({
          fr: `ms s’est arrêté sur une erreur inattendue (${message}) : signalez-la avec la commande tapée.`,
          en: `ms stopped on an unexpected error (${message}): report it with the command you typed.`,
        }),
      }),
    );
  }
}
