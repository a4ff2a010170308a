import type {} from "vitest";

/** What the global set-up prepares once and every test file draws its databases from. */
export type ThrowawaySource =
  | { readonly kind: "embedded"; readonly templateFile: string }
  | { readonly kind: "postgresql"; readonly url: string; readonly template: string };

declare module "vitest" {
  interface ProvidedContext {
    throwawaySource: ThrowawaySource;
  }
}
