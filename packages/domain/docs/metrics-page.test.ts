import { expect, test } from "vitest";
import { catalogue } from "../src/impact/catalogue.ts";
import { describeCatalogue } from "./describe-catalogue.ts";

test("METRICS.md tells the catalogue as it is; `npm run docs` writes it anew", async () => {
  await expect(describeCatalogue(catalogue)).toMatchFileSnapshot("../METRICS.md");
});
