import { AsyncLocalStorage } from "node:async_hooks";
import { getDatamodel, type PrismaClient } from "@ms/database";

const reading = new AsyncLocalStorage<Set<string>>();

/** Runs a request and notes from which tables it reads. */
export const noteTables = (run: () => void): void => reading.run(new Set(), run);

/**
 * Makes something for more than one request: from which tables, and the thing itself, which whoever takes
 * it has read from these tables too.
 */
export async function readApart<Value>(
  make: () => Promise<Value>,
): Promise<{ readonly tables: ReadonlySet<string>; readonly take: () => Value }> {
  const tables = new Set<string>();
  const value = await reading.run(tables, make);
  return {
    tables,
    take: () => {
      const own = reading.getStore();
      if (own !== undefined) for (const table of tables) own.add(table);
      return value;
    },
  };
}

/** The tables that the running request has read from so far. */
export const tablesRead = (): ReadonlySet<string> => reading.getStore() ?? new Set();

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

// Tables are named between quotes, as PostgreSQL wants of names with capitals.
const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(/"([A-Z]\w+)"/g)].flatMap(([, name = ""]) => (relationsOf.has(name) ? [name] : []));

const textOf = (args: unknown): string => JSON.stringify(args);

/** A client that notes, for the request that asks, from which tables it reads. */
export const withTablesNoted = (database: PrismaClient): PrismaClient =>
  database.$extends({
    query: {
      $allOperations: ({ model, args, query }) => {
        const tables = reading.getStore();
        if (tables !== undefined)
          for (const table of model === undefined ? tablesIn(textOf(args)) : tablesOf(model, args))
            tables.add(table);
        return query(args);
      },
    },
  }) as unknown as PrismaClient;
