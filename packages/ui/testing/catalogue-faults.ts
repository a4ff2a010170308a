import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";

/** What the catalogues of an app lack, keep for nothing, or leave in one language; `npm run messages` there mends it. */
export async function catalogueFaults(folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const catalog of await getCatalogs(getConfig({ cwd: folder }))) {
    const said = new Set(Object.keys((await catalog.collect()) ?? {}));
    for (const [language, kept] of Object.entries(await catalog.readAll())) {
      const name = catalog.getFilename(language);
      const known = new Set(Object.keys(kept));
      const isSource = language === catalog.config.sourceLocale;
      faults.push(
        ...[...said].filter((id) => !known.has(id)).map((id) => `${name} lacks: ${id}`),
        ...[...known].filter((id) => !said.has(id)).map((id) => `${name} keeps what nobody says: ${id}`),
        ...Object.entries(kept)
          .filter(([, { translation }]) => !isSource && translation === "")
          .map(([id]) => `${name} does not translate: ${id}`),
      );
    }
  }
  return faults;
}
