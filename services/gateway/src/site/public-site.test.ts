import { mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { followRevisions } from "../cache/revisions.ts";
import type { PlainDate } from "@ms/domain";
import { expect, it } from "vitest";
import { openGateway } from "../testing/open-gateway.ts";
import { openPublicSite } from "./public-site.ts";

const script = fileURLToPath(new URL("../../../../apps/impact/dist/build/build-site.js", import.meta.url));

it("writes the public site at the start, and anew when a snapshot is published", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ms-site-"));
  const today = () => "2024-01-15" as PlainDate;
  const gateway = await openGateway({ today });
  const revisions = followRevisions(gateway.data);
  const faults: unknown[] = [];
  const site = openPublicSite({
    ...{ script, folder: join(folder, "site"), api: `${gateway.url}/graphql` },
    ...{ database: gateway.database, revisions, today },
    onError: (fault) => faults.push(fault),
  });
  const hasPage = (path: string) =>
    expect.poll(() => existsSync(join(folder, "site", path, "index.html")), { timeout: 60_000 }).toBe(true);
  await hasPage("methode");
  expect(existsSync(join(folder, "site/situations/2024-01-01"))).toBe(false);
  const { publishSnapshot } = (
    await gateway.ask(`mutation { publishSnapshot(asOf: "2024-01-01") { __typename } }`, {
      key: await gateway.keyFor({ role: "PLANNER" }),
    })
  ).data;
  expect(publishSnapshot.__typename).toBe("Snapshot");
  await hasPage("situations/2024-01-01");
  await site.close();
  await revisions.close();
  await gateway.close();
  await rm(folder, { recursive: true });
  expect(faults).toEqual([]);
});
