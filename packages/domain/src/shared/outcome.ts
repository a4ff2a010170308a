/**
 * The answer of anything that may say "no": a value, or a refusal with a stable code.
 * A thrown error means a bug or a broken machine, never a refusal.
 */
export type Outcome<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The "yes" of an {@link Outcome}. */
export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** The "no" of an {@link Outcome}. */
export const refuse = <Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
