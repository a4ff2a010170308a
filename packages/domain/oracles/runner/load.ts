import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { type Oracle, type OracleCase, oracleSchema } from "./oracle.ts";

const own = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = resolve(own, "../../..");

/** The file of oracles: the one that ORACLES names, from here or from the top of the repository, else the project's own. */
export function oraclesFile(named: string | undefined): string {
  if (named === undefined || named === "") return join(own, "oracles.json");
  const places = [process.cwd(), repository].map((place) => resolve(place, named));
  return places.find((place) => existsSync(place)) ?? resolve(named);
}

/** Reads a file of oracles; throws, saying what is wrong, when it is not one. */
export function loadOracles(file: string): readonly Oracle[] {
  const parsed = z
    .array(oracleSchema)
    .min(1)
    .safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} is not a file of oracles: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const adapterFolders = (isEverywhere: boolean): string[] => {
  if (!isEverywhere) return [own];
  const rooms = ["packages", "services"].flatMap((kind) =>
    readdirSync(join(repository, kind)).map((name) => join(repository, kind, name, "oracles")),
  );
  return rooms.filter((folder) => existsSync(folder));
};

/** The cases of every family that has an adapter: of this package, or of every package and service. */
export async function loadCases({
  isEverywhere,
}: {
  isEverywhere: boolean;
}): Promise<ReadonlyMap<string, readonly OracleCase[]>> {
  const families = new Map<string, readonly OracleCase[]>();
  for (const folder of adapterFolders(isEverywhere)) {
    for (const file of readdirSync(folder).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    )) {
      const adapter = (await import(pathToFileURL(join(folder, file)).href)) as {
        readonly cases: readonly OracleCase[];
      };
      const family = file.replace(/\.ts$/, "").replaceAll("-", "_");
      families.set(family, [...(families.get(family) ?? []), ...adapter.cases]);
    }
  }
  return families;
}
