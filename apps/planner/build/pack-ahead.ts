import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

/** Packs each file as small as can be beside itself, once, for whoever reads it over a slow line. */
export const packAhead = (): Plugin => ({
  name: "pack-ahead",
  apply: "build",
  async closeBundle() {
    const { root, build } = this.environment.config;
    const folder = join(root, build.outDir);
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => /\.(js|css|html)$/.test(name)))
      await writeFile(join(folder, `${file}.br`), brotliCompressSync(await readFile(join(folder, file))));
  },
});
