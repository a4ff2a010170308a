import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

type Bindings = typeof bindings;
type SchemaEngine = bindings.SchemaEngine;

/**
 * The engine has one memory a process, however often this module is loaded (test runners load it once
 * a project). Two uses that overlap would corrupt it, hence a queue.
 */
const shared = ((globalThis as { schemaEngineOfTheNetwork?: SharedEngine }).schemaEngineOfTheNetwork ??= {
  lastUse: Promise.resolve(),
  timers: new Set(),
});

interface SharedEngine {
  loading?: Promise<Bindings>;
  lastUse: Promise<unknown>;
  readonly timers: Set<NodeJS.Timeout>;
}

// The package's main entry imports its .wasm as a module, which Node 20 does not do unasked.
async function loadEngine(): Promise<Bindings> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const imports = Object.entries<unknown>(bindings).map(([name, binding]) =>
    name.startsWith("__wbg_setTimeout_") ? [name, trackedTimeout] : [name, binding],
  );
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": Object.fromEntries(imports) as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return bindings;
}

function trackedTimeout(callback: () => void, delay: number): NodeJS.Timeout {
  const timer = setTimeout(callback, delay);
  shared.timers.add(timer);
  return timer;
}

// The engine leaves a ten-second timer behind each lock it takes: the process would wait for it.
function clearTimers(): void {
  for (const timer of shared.timers) clearTimeout(timer);
  shared.timers.clear();
}

/** Lends Prisma's schema engine, in WASM, on a database: what makes migrations and applies them. */
export function withSchemaEngine<Answer>(
  database: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  const answer = shared.lastUse.then(async () => {
    const bindings = await (shared.loading ??= loadEngine());
    const bound = bindMigrationAwareSqlAdapterFactory(database);
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    return use(engine).finally(() => {
      clearTimers();
      engine.free();
    });
  });
  shared.lastUse = answer.catch(() => undefined);
  return answer;
}

/** No table and no enum is left out of the engine's sight. */
export const everything = { externalTables: [], externalEnums: [] };
