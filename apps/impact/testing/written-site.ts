import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

const texts = new Set([".html", ".csv", ".svg", ".js", ".css"]);

/** Every file of a written site that can be read as text, by its path. */
export async function textsOf(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder, { recursive: true });
  const read = files
    .filter((file) => texts.has(extname(file)))
    .map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const);
  return new Map(await Promise.all(read));
}

/** Spaces of every width count as one: French numbers have narrow ones. */
export const plain = (text: string): string => text.replace(/\s+/g, " ");
