import { accept, fieldRefusals, type Outcome } from "@ms/domain";
import type { z } from "zod";
import type { Refusal } from "./refusal.ts";

/** Parses an input once: a record, or a refusal for each field that does not stand. */
export function readInput<Value>(schema: z.ZodType<Value>, input: unknown): Outcome<Value, Refusal> {
  const parsed = schema.safeParse(withoutNulls(input));
  if (parsed.success) return accept(parsed.data);
  return { ok: false, refusal: { kind: "InputRefused", reasons: fieldRefusals(parsed.error) } };
}

/** GraphQL says null where a value is absent; the domain leaves it out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  );
}
