import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { siteProgram } from "../gateway/gateway-place.ts";

/** What the program says: how many files so far, then what is there in all. */
type Said = { readonly written: number } | Written;

export interface Written {
  readonly pages: number;
  readonly files: number;
}

/** Lets the site's own program write it into a folder; the sentence of what stopped it, where something did. */
export async function writeSite({
  api,
  folder,
  onProgress,
  signal,
}: {
  /** The gateway's GraphQL endpoint. */
  api: string;
  folder: string;
  onProgress: (written: number) => void;
  signal: AbortSignal;
}): Promise<Written | { readonly fault: string }> {
  const writing = spawn(process.execPath, [siteProgram, "--api", api, "--folder", folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(writing, "close");
  const stop = () => writing.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  let fault = "";
  writing.stderr.setEncoding("utf8").on("data", (text: string) => (fault += text));
  let done: Written | undefined;
  for await (const line of createInterface({ input: writing.stdout })) {
    const said = JSON.parse(line) as Said;
    if ("written" in said) onProgress(said.written);
    else done = said;
  }
  await closed;
  signal.removeEventListener("abort", stop);
  return done ?? { fault: fault.trim() };
}
