import type { Client } from "@ms/api-client";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readSite } from "../reading/read-site.ts";
import { pagesOf } from "../site/pages.tsx";
import { browserFiles, readAssets } from "./browser-files.ts";
import { chartFiles } from "./chart-files.ts";
import { penOf, renderPage } from "./render-page.tsx";

const languages = ["fr", "en"] as const;

/**
 * Writes the whole site into a folder, which appears when all of it is there: the pages as the API tells
 * them now, in both languages, with the browser's files beside them. Throws where the API refuses.
 */
export async function buildSite({
  client,
  folder,
  onProgress,
  signal,
}: {
  client: Client;
  folder: string;
  /** Told how many files are written. */
  onProgress: (written: number) => void;
  signal?: AbortSignal | undefined;
}): Promise<{ pages: number; files: number }> {
  const [facts, assets] = [await readSite(client, signal), await readAssets()];
  const fresh = `${folder}.${process.pid}.new`;
  const counted = { pages: 0, files: 0 };
  const write = async (path: string, content: string | Buffer): Promise<void> => {
    signal?.throwIfAborted();
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), content);
    onProgress(++counted.files);
  };
  try {
    await cp(browserFiles, fresh, { recursive: true });
    for (const language of languages) {
      const pen = await penOf(language);
      const root = language === "fr" ? "" : `${language}/`;
      for (const page of pagesOf(facts, pen.words)) {
        const file = page.path.endsWith(".html") ? page.path : `${page.path}index.html`;
        await write(root + file, renderPage(page, { pen, facts, assets }));
        counted.pages++;
      }
      for (const [path, content] of chartFiles(facts, pen)) await write(`${root}${path}`, content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    return counted;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
