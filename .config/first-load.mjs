// The files that a browser fetches for an app's first screen, from the manifest that Vite writes.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `sources`: what the page asks for by itself, the entry first; each brings what it imports. */
export function firstLoad({ dist, sources }) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const keys = new Set(sources);
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not a chunk of its own any more.`);
    for (const imported of chunk.imports ?? []) keys.add(imported);
  }
  const chunks = [...keys].map((key) => manifest[key]);
  const fonts = Object.values(manifest).filter(({ file }) => file.endsWith(".woff2"));
  const paths = (files) => [...new Set(files)].map((file) => join(dist, file));
  return {
    scripts: paths(chunks.map(({ file }) => file)),
    styles: paths([...chunks.flatMap(({ css = [] }) => css), ...fonts.map(({ file }) => file)]),
  };
}
