import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { runMs } from "../testing/run-ms.ts";

const folder = inject("networkFolder");
const webhook = async (words: readonly string[], role: "admin" | "partner" | "coordinator" = "admin") => {
  const environment = { MS_DATA_DIR: folder, MS_KEY: await demoKey(folder, role) };
  return runMs({ words: ["webhook", ...words], folder: tmpdir(), environment });
};
const told = async (words: readonly string[], role?: "admin" | "partner" | "coordinator") => {
  const { code, stdout } = await webhook([...words, "--json"], role);
  return Object.assign(JSON.parse(stdout) as Partial<Record<string, unknown>>, { code });
};

const address = "https://exemple.example/ms";

it("makes a webhook whose secret it shows once, lists it, gives it another, and ends it", async () => {
  const added = await webhook(["add", address, "--event", "week.uncovered", "--event", "centre.opened"]);
  expect([added.code, added.stdout.trim()]).toEqual([0, expect.stringMatching(/^whsec_[\w+/=]{32}$/)]);
  const listed = await told(["list"]);
  const [own] = listed["webhooks"] as { webhookId: string }[];
  expect(own).toMatchObject({ url: address, events: ["WEEK_UNCOVERED", "CENTRE_OPENED"] });
  expect(JSON.stringify(listed)).not.toContain(added.stdout.trim());
  const { webhookId } = own!;
  expect(await told(["deliveries", webhookId])).toEqual({ code: 0, deliveries: [] });
  expect(await told(["replay", webhookId, "--since", "2023-01-01"])).toMatchObject({
    code: 0,
    deliveries: 0,
  });
  expect(await told(["replay", webhookId, "--message", "msg_0"])).toMatchObject({ code: 0, deliveries: 0 });
  expect((await told(["replay", webhookId, "--message", "msg_0", "--all"])).code).toBe(2);
  const rotated = await told(["rotate", webhookId]);
  expect(rotated["secret"]).not.toBe(added.stdout.trim());
  expect(await told(["list"], "partner")).toEqual({ code: 0, webhooks: [] });
  expect((await told(["remove", webhookId])).code).toBe(0);
  expect(await told(["rotate", webhookId])).toMatchObject({ code: 1, error: { code: "NOT_FOUND" } });
});

it("says what does not stand, in the reader's language", async () => {
  expect(await told(["add", address, "--event", "week.gone"])).toMatchObject({
    code: 2,
    error: { code: "NOT_AN_EVENT" },
  });
  const closed = await webhook(["add", "https://10.0.0.1/", "--event", "centre.opened", "--lang", "fr"]);
  expect(closed.code).toBe(1);
  expect(closed.stderr).toContain("réseau privé");
  expect(await told(["list"], "coordinator")).toMatchObject({ error: { code: "NOT_ALLOWED" } });
});
