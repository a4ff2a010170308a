// The files that a browser fetches for an app's first screen, from the manifest that Vite writes.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `sources`: what the page asks for by itself, by module or by the name of a script; each brings what it imports. */
export function firstLoad({ dist, sources }) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const keys = new Set(
    sources.map((source) => {
      const key = Object.keys(manifest).find((key) => key === source || manifest[key].name === source);
      if (key === undefined) throw new Error(`${source} is not a chunk of its own any more.`);
      return key;
    }),
  );
  for (const key of keys) for (const imported of manifest[key].imports ?? []) keys.add(imported);
  const chunks = [...keys].map((key) => manifest[key]);
  const fonts = Object.values(manifest).filter(({ file }) => file.endsWith(".woff2"));
  const paths = (files) => [...new Set(files)].map((file) => join(dist, file));
  return {
    scripts: paths(chunks.map(({ file }) => file)),
    styles: paths([...chunks.flatMap(({ css = [] }) => css), ...fonts.map(({ file }) => file)]),
  };
}
