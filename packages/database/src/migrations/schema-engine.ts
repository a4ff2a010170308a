import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

let loading: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined;

// The package's main entry imports its .wasm as a module, which Node 20 does not do unasked.
async function loadEngine() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return bindings;
}

/** Prisma's schema engine, in WASM, on a database: what makes migrations and applies them. */
export async function openSchemaEngine(database: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loading ??= loadEngine();
  const engine = await loading;
  return engine.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(database));
}

/** No table and no enum is left out of the engine's sight. */
export const everything = { externalTables: [], externalEnums: [] };
