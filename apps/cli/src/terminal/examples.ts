import type { Terminal } from "./terminal.ts";

/** The end of a command's help: commands to try, as they are typed in the repository. */
export const exampleHelp = (commands: readonly string[], { say }: Terminal): string =>
  ["", say({ fr: "Exemples :", en: "Examples:" }), ...commands.map((each) => `  npm run ms -- ${each}`)].join(
    "\n",
  );
