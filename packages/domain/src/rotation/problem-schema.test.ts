import { expect, it } from "vitest";
import { generateProblem } from "../../bench/generate-problem.ts";
import { readRotationProblem } from "./problem-schema.ts";

const problem = generateProblem({ centres: 3, doctors: 340, seed: 1 });

it("reads back a rotation that was written as JSON", () => {
  expect(readRotationProblem(JSON.parse(JSON.stringify(problem)))).toEqual({ ok: true, value: problem });
});

it("says in both languages what is wrong with a file, and where", () => {
  const faultOf = (json: unknown) => {
    const read = readRotationProblem(json);
    return read.ok ? undefined : read.refusal[0];
  };
  expect(faultOf("text")).toMatchObject({ code: "WRONG_SHAPE", where: "" });
  expect(faultOf({ ...problem, seats: "many" })).toMatchObject({
    code: "WRONG_SHAPE",
    where: "seats",
    message: { fr: "« seats » n’a pas la forme du format rotation/1 (une liste est attendue)." },
  });
  expect(faultOf({ ...problem, doc: { ...problem.doc, gap: problem.doc.gap.map(() => 13) } })).toMatchObject({
    where: "doc.gap.0",
    message: { en: "“doc.gap.0” does not have the shape of the format rotation/1 (value out of range)." },
  });
  expect(faultOf({ ...problem, seats: [1] })).toMatchObject({ code: "WRONG_LENGTH", where: "seats" });
  expect(faultOf({ ...problem, pinned: [[0, 99, 0]] })).toMatchObject({
    code: "UNKNOWN_INDEX",
    where: "pinned[0]",
  });
});
