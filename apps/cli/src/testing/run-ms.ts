import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `ms` as a process of its own, in a folder and an environment; nothing else is inherited. */
export function startMs({
  words,
  folder,
  environment = {},
}: {
  words: readonly string[];
  folder: string;
  environment?: NodeJS.ProcessEnv | undefined;
}) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { PATH, HOME: folder, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ending = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]): Ending => ({ code, stdout, stderr }),
  );
  return { child, ending };
}

/** The same, from start to end. */
export const runMs = (order: Parameters<typeof startMs>[0]): Promise<Ending> => startMs(order).ending;
