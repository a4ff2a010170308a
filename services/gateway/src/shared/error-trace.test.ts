import { expect, it } from "vitest";
import { traceError } from "./error-trace.ts";

it("keeps an error's name, code and frames, and nothing of what it quotes", () => {
  const error = Object.assign(new Error("Unique constraint failed\n    at Dr Exemple Aubépine"), {
    code: "P2002",
    meta: { phone: "01 99 00 00 01" },
  });
  const trace = traceError(error);
  expect(trace).toMatchObject({ name: "Error", code: "P2002" });
  expect(trace.frames.join()).toContain("error-trace.test");
  expect(JSON.stringify(trace)).not.toMatch(/Exemple|Unique|01 99/);
});
