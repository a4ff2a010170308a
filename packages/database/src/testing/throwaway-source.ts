import type {} from "vitest";

/** What databases are copied from: files where they are embedded, else names on the server. */
export interface Templates {
  /** Migrated, and empty. */
  readonly empty: string;
  /** Filled by whoever set the run up. */
  readonly filled: string | undefined;
}

/** What the global set-up prepares once and every test file draws its databases from. */
export type ThrowawaySource =
  | { readonly kind: "embedded"; readonly templates: Templates }
  | { readonly kind: "postgresql"; readonly url: string; readonly templates: Templates };

declare module "vitest" {
  interface ProvidedContext {
    throwawaySource: ThrowawaySource;
  }
}
