import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { siteProgram } from "../gateway/gateway-place.ts";

/** What the program tells: how many files so far, then what is there in all. */
type Told<Done> = { readonly written: number } | Done;

/** Lets the site's own program write from the API; the sentence of what stopped it, where something did. */
export async function runSiteProgram<Done extends object>({
  words,
  key,
  onProgress,
  signal,
}: {
  words: readonly string[];
  /** The key within whose rights it asks; the public's when absent. */
  key?: string | undefined;
  onProgress?: (written: number) => void;
  signal: AbortSignal;
}): Promise<Done | { readonly fault: string }> {
  const writing = spawn(process.execPath, [siteProgram, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    // Not among the words, which every process of the machine may read.
    env: { ...process.env, MS_KEY: key ?? "" },
  });
  const closed = once(writing, "close");
  const stop = () => writing.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  let fault = "";
  writing.stderr.setEncoding("utf8").on("data", (text: string) => (fault += text));
  let done: Done | undefined;
  for await (const line of createInterface({ input: writing.stdout })) {
    const told = JSON.parse(line) as Told<Done>;
    if ("written" in told) onProgress?.(told.written);
    else done = told;
  }
  await closed;
  signal.removeEventListener("abort", stop);
  return done ?? { fault: fault.trim() };
}
