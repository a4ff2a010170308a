import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Assets } from "../site/document.tsx";
import { base } from "../site/place.tsx";

/** The folder with the styles, fonts and scripts that the browser fetches. */
export const browserFiles = fileURLToPath(new URL("../browser", import.meta.url));

interface Entry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What every page fetches of them. */
export async function readAssets(): Promise<Assets> {
  const manifest = JSON.parse(await readFile(`${browserFiles}/.vite/manifest.json`, "utf8")) as Record<
    string,
    Entry
  >;
  const { file, css = [], assets = [] } = manifest["src/browser/main.ts"]!;
  return {
    styles: css.map((style) => base + style),
    script: base + file,
    font: assets.map((asset) => base + asset).find((asset) => asset.includes("source-sans")),
  };
}
