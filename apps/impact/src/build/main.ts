import { createClient } from "@ms/api-client";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { base } from "../site/place.tsx";
import { buildSite } from "./build-site.ts";

// node build.js --api http://127.0.0.1:4000/graphql --folder site: writes the public site of a gateway.
const { api, folder } = parseArgs({
  options: { api: { type: "string" }, folder: { type: "string" } },
}).values;
if (api === undefined || folder === undefined) throw new Error("--api and --folder are wanted");

const browserFiles = fileURLToPath(new URL("../browser", import.meta.url));
interface Entry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
const manifest = JSON.parse(await readFile(`${browserFiles}/.vite/manifest.json`, "utf8")) as Record<
  string,
  Entry
>;
const { file, css = [], assets = [] } = manifest["src/browser/main.ts"]!;

const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
const done = buildSite({
  client: createClient({ url: api }),
  folder,
  browserFiles,
  assets: {
    styles: css.map((style) => base + style),
    script: base + file,
    font: assets.map((asset) => base + asset).find((asset) => asset.includes("source-sans")),
  },
  onProgress: (written) => console.log(JSON.stringify({ written })),
  signal: stop.signal,
});
await done.then(
  (written) => console.log(JSON.stringify(written)),
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  },
);
