import { getDatamodel } from "@ms/database";
import { runApart, runningRequest } from "../shared/running-request.ts";

/**
 * Makes something for more than one request: from which tables, and the thing itself, which whoever takes
 * it has read from these tables too.
 */
export async function readApart<Value>(
  make: () => Promise<Value>,
): Promise<{ readonly tables: ReadonlySet<string>; readonly take: () => Value }> {
  const tables = new Set<string>();
  const value = await runApart(tables, make);
  return {
    tables,
    take: () => {
      const own = runningRequest();
      if (own !== undefined) for (const table of tables) own.tables.add(table);
      return value;
    },
  };
}

/** The tables that the running request has read from so far. */
export const tablesRead = (): ReadonlySet<string> => runningRequest()?.tables ?? new Set();

const relationsOf = new Map(
  Object.entries(getDatamodel().datamodel.models).map(([model, { fields }]) => [
    model,
    new Map(fields.filter(({ kind }) => kind === "object").map(({ name, type }) => [name, type])),
  ]),
);

/** The tables that a query of a model reads from, down to what it includes and filters by. */
export function tablesOf(model: string, query: unknown): string[] {
  if (typeof query !== "object" || query === null) return [model];
  if (Array.isArray(query)) return query.flatMap((each) => tablesOf(model, each));
  const relations = relationsOf.get(model);
  return [
    model,
    ...Object.entries(query).flatMap(([name, inner]) => tablesOf(relations?.get(name) ?? model, inner)),
  ];
}

// Tables are named between quotes, as PostgreSQL wants of names with capitals; JSON writes these \".
const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(/"([A-Z]\w+)\\?"/g)].flatMap(([, name = ""]) => (relationsOf.has(name) ? [name] : []));

const textOf = (args: unknown): string => JSON.stringify(args);

/** Notes, for the request that asks, from which tables a statement reads. */
export function noteTables({ model, args }: { model?: string | undefined; args: unknown }): void {
  const tables = runningRequest()?.tables;
  if (tables === undefined) return;
  for (const table of model === undefined ? tablesIn(textOf(args)) : tablesOf(model, args)) tables.add(table);
}
