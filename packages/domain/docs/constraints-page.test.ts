import { expect, test } from "vitest";
import { hardConstraints, softTerms } from "../src/rotation/constraints/index.ts";
import { describeConstraints } from "./describe-constraints.ts";

test("CONSTRAINTS.md tells the rules as they are; `npm run docs` writes it anew", async () => {
  await expect(describeConstraints(hardConstraints, softTerms)).toMatchFileSnapshot("../CONSTRAINTS.md");
});
