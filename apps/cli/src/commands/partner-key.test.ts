import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { runMs } from "../testing/run-ms.ts";

const folder = inject("networkFolder");
const asRole = async (words: readonly string[], role: "admin" | "partner" | "coordinator" = "admin") =>
  runMs({
    words,
    folder: tmpdir(),
    environment: { MS_DATA_DIR: folder, MS_KEY: await demoKey(folder, role) },
  });
const withKey = (key: string, words: readonly string[]) =>
  runMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: folder, MS_KEY: key } });
const errorOf = (stdout: string) =>
  (JSON.parse(stdout) as { error: { code: string; message: string } }).error;

interface Key {
  readonly keyId: string;
  readonly rights: readonly string[];
  readonly scopes: readonly object[];
  readonly replaces: string | null;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}
const keysSeen = async (role: "admin" | "partner" = "admin"): Promise<Key[]> =>
  (JSON.parse((await asRole(["partner", "key", "list", "--json"], role)).stdout) as { keys: Key[] }).keys;
const issue = ["partner", "key", "issue", "commune-ajain", "--label", "essai"];

it("adds a partner and lists it, in either language", async () => {
  const words = [
    "partner",
    "add",
    "fondation-fictive",
    "--name",
    "Fondation inventée",
    "--kind",
    "foundation",
  ];
  expect(await asRole(words)).toMatchObject({
    code: 0,
    stdout: "Partenaire enregistré : fondation-fictive (Fondation inventée).\n",
  });
  const english = await asRole(["partner", "list", "--lang", "en"]);
  expect(english.stdout).toMatch(/fondation-fictive +Fondation inventée +Foundation/);
  const refused = await asRole([...words, "--siren", "123456789", "--json"]);
  expect(refused.code).toBe(1);
  expect(errorOf(refused.stdout)).toMatchObject({ code: "INPUT_REFUSED" });
  expect(errorOf(refused.stdout).message).toContain("siren");
});

it("prints a new key alone on the output, and that key opens what it names", async () => {
  const made = await asRole([
    ...[...issue, "--scope", "department:23", "--scope", "centre:charenton"],
    ...["--right", "centreFigures", "--expires", "2099-12-31"],
  ]);
  expect(made.code).toBe(0);
  expect(made.stdout).toMatch(/^ms_[0-9a-f]{16}\.[\w-]{43}\n$/);
  const token = made.stdout.trim();
  expect(made.stderr).toContain(token.split(".")[0]);
  expect(made.stderr).not.toContain(token);

  const figures = await withKey(token, ["figures", "--scope", "department:23", "--json"]);
  expect(figures.code).toBe(0);
  const kept = (await keysSeen()).find(({ keyId }) => keyId === token.split(".")[0]);
  expect(kept).toMatchObject({
    rights: ["centreFigures"],
    scopes: [
      { kind: "DEPARTMENT", code: "23" },
      { kind: "CENTRE", code: "charenton" },
    ],
    expiresAt: "2099-12-31T23:59:59.000Z",
  });
  const shown = await asRole(["partner", "key", "list"]);
  expect(shown.stdout).toContain("department:23, centre:charenton");
  expect(shown.stdout).not.toContain(token);
});

it("rotates and revokes a key, which then opens nothing", async () => {
  const made = JSON.parse((await asRole([...issue, "--scope", "network", "--json"])).stdout) as {
    keyId: string;
    token: string;
  };
  const rotated = await asRole(["partner", "key", "rotate", made.keyId, "--overlap", "1", "--json"]);
  const next = JSON.parse(rotated.stdout) as { keyId: string; token: string };
  expect((await keysSeen()).find(({ keyId }) => keyId === next.keyId)).toMatchObject({
    replaces: made.keyId,
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  for (const token of [made.token, next.token])
    expect((await withKey(token, ["partner", "list", "--json"])).code).toBe(0);

  expect(await asRole(["partner", "key", "revoke", made.keyId, "--lang", "en"])).toMatchObject({
    code: 0,
    stdout: `The key ${made.keyId} opens nothing any more.\n`,
  });
  const refused = await withKey(made.token, ["partner", "list", "--json"]);
  expect(refused.code).toBe(3);
  expect(errorOf(refused.stdout).code).toBe("UNAUTHENTICATED");
  const again = await asRole(["partner", "key", "rotate", made.keyId, "--json"]);
  expect(again.code).toBe(1);
  expect(errorOf(again.stdout).code).toBe("NOT_FOUND");
});

it("says which territory or right does not exist", async () => {
  const nowhere = await asRole([...issue, "--scope", "centre:nowhere", "--right", "secrets", "--json"]);
  expect(nowhere.code).toBe(1);
  expect(errorOf(nowhere.stdout).message).toContain("rights.0");
});

it("is for administrators; a partner sees its own keys and makes none", async () => {
  const own = await keysSeen("partner");
  expect(own.length).toBeGreaterThan(0);
  const made = await asRole([...issue, "--scope", "network", "--json"], "partner");
  expect(made.code).toBe(3);
  expect(errorOf(made.stdout).code).toBe("NOT_ALLOWED");
  expect((await asRole(["partner", "key", "list"], "coordinator")).code).toBe(3);
});
