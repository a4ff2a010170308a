import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/**
 * Runs a script on the built package in a process of its own, until the test ends; gives the process
 * and the first line that it printed.
 */
export async function runChild({
  script,
  args,
}: {
  script: string;
  args: readonly string[];
}): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, said };
}

/** Kills a process the way a power cut would, and waits until it is gone. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
