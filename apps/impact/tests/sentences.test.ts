import { catalogueFaults } from "@ms/ui/testing/catalogue-faults";
import { join } from "node:path";
import { expect, test } from "vitest";

test("every sentence of the app is in its catalogues, and in both languages", async () => {
  expect(await catalogueFaults(join(import.meta.dirname, ".."))).toEqual([]);
});
