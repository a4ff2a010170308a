import type { Text } from "@ms/domain";
import type { CommanderError } from "commander";
import { exitCodes } from "./exit-code.ts";
import type { Failure } from "./report.ts";

/** By commander's code: ours, and the sentence about the word that it is about. */
const usages: Readonly<Record<string, { code: string; sentence: (word: string) => Text }>> = {
  "commander.unknownOption": {
    code: "UNKNOWN_OPTION",
    sentence: (option) => ({
      fr: `L’option « ${option} » n’existe pas.`,
      en: `There is no option “${option}”.`,
    }),
  },
  "commander.unknownCommand": {
    code: "UNKNOWN_COMMAND",
    sentence: (command) => ({
      fr: `La commande « ${command} » n’existe pas.`,
      en: `There is no command “${command}”.`,
    }),
  },
  "commander.missingArgument": {
    code: "ARGUMENT_MISSING",
    sentence: (argument) => ({
      fr: `Il manque l’argument <${argument}>.`,
      en: `The argument <${argument}> is missing.`,
    }),
  },
  "commander.optionMissingArgument": {
    code: "OPTION_VALUE_MISSING",
    sentence: (option) => ({
      fr: `L’option « ${option} » attend une valeur.`,
      en: `The option “${option}” wants a value.`,
    }),
  },
  "commander.missingMandatoryOptionValue": {
    code: "OPTION_MISSING",
    sentence: (option) => ({
      fr: `Il manque l’option « ${option} ».`,
      en: `The option “${option}” is missing.`,
    }),
  },
  "commander.excessArguments": {
    code: "TOO_MANY_ARGUMENTS",
    sentence: (command) => ({
      fr: `Trop d’arguments pour « ${command} ».`,
      en: `Too many arguments for “${command}”.`,
    }),
  },
};

const otherUsage = {
  code: "USAGE",
  sentence: (): Text => ({ fr: "Cette commande n’est pas comprise.", en: "This command is not understood." }),
};

/** What commander could not read, said in the reader's language. */
export function usageFailure({ code, message }: CommanderError, say: (text: Text) => string): Failure {
  // Commander's own sentence is English; the word that it is about stands there in quotes.
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  const usage = usages[code] ?? otherUsage;
  const help: Text = { fr: " « ms --help » montre les commandes.", en: " “ms --help” shows the commands." };
  return { exitCode: exitCodes.usage, code: usage.code, message: say(usage.sentence(word)) + say(help) };
}

/** An argument that does not stand. */
export const badArgument = (code: string, message: string): Failure => ({
  exitCode: exitCodes.usage,
  code,
  message,
});
