import type { Text } from "@ms/domain";

/** What `ms` tells the shell. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  unavailable: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The same, for people. */
export const exitCodeMeanings: readonly (readonly [ExitCode, Text])[] = [
  [exitCodes.done, { fr: "c’est fait", en: "done" }],
  [
    exitCodes.refused,
    { fr: "refusé ou non valable : rien n’a changé", en: "refused or not valid: nothing has changed" },
  ],
  [exitCodes.usage, { fr: "la commande est mal écrite", en: "the command is misspelt" }],
  [
    exitCodes.unavailable,
    {
      fr: "la passerelle ne répond pas, ou la clé n’ouvre pas cette action",
      en: "no gateway answers, or the key does not open this action",
    },
  ],
  [
    exitCodes.interrupted,
    {
      fr: "interrompu par Ctrl-C (plan solve garde le meilleur plan trouvé)",
      en: "stopped by Ctrl-C (plan solve keeps the best plan found)",
    },
  ],
];
