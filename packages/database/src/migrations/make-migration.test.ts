import { expect, test } from "vitest";
import { missingSql } from "./make-migration.ts";

test("the migrations lead to the schema, and their own checks do not trouble it", async () => {
  expect(await missingSql()).toBeUndefined();
});
