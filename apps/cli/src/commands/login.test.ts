import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { publishedAddress } from "../gateway/gateway-place.ts";
import { signInAs } from "../testing/allow-terminal.ts";
import { runMs, startMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const network = inject("networkFolder");
let home: string;
let removeHome: () => Promise<void>;
let address: string;
beforeAll(async () => {
  ({ folder: home, remove: removeHome } = await makeFolder());
  address = (await publishedAddress(network)) ?? "";
});
afterAll(() => removeHome());

const environment = (more: NodeJS.ProcessEnv = {}) => ({ XDG_CONFIG_HOME: home, LANG: "en", ...more });
const ms = (words: readonly string[], more?: NodeJS.ProcessEnv) =>
  runMs({ words, folder: home, environment: environment(more) });
const file = () => join(home, "medecins-solidaires", "tokens.json");
const tokens = async () =>
  JSON.parse(await readFile(file(), "utf8").catch(() => "{}")) as Record<
    string,
    { token: string; until: string }
  >;
const codeOf = (stdout: string) => (JSON.parse(stdout) as { error: { code: string } }).error.code;

/** Runs `ms login` and answers its question in a browser. */
async function logIn(choice: "approve" | "deny", email = "administration@example.org") {
  const person = await signInAs(email, address);
  const { child, ending } = startMs({
    words: ["login", "--url", address],
    folder: home,
    environment: environment(),
  });
  for await (const line of createInterface(child.stderr)) {
    const code = /this code: (\S+)$/.exec(line)?.[1];
    if (code !== undefined) {
      await person.answer(code, choice);
      break;
    }
  }
  child.stderr.resume();
  return ending;
}

it("signs in under one's own name, keeps the token from others, and ends it", async () => {
  const strange = await ms(["audit", "verify", "--json"], { MS_URL: address });
  expect(codeOf(strange.stdout)).toBe("NOT_ALLOWED");
  expect(await logIn("approve")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^You are signed in at http\S+: Administratrice d’exemple \(ADMIN\), until \d{4}-\d\d-\d\d\.\n$/,
    ),
  });
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(file()))).mode & 0o777).toBe(0o700);
  const { [new URL(address).origin]: first } = await tokens();
  expect(await ms(["audit", "verify"], { MS_URL: address })).toMatchObject({ code: 0 });
  // Whoever gives a key is asked nothing else.
  const given = await ms(["audit", "verify", "--json"], { MS_URL: address, MS_KEY: "ms_0" });
  expect(codeOf(given.stdout)).toBe("UNAUTHENTICATED");

  // A second sign-in takes the place of the first.
  await logIn("approve");
  const before = await ms(["audit", "verify", "--json"], { MS_URL: address, MS_KEY: first!.token });
  expect(codeOf(before.stdout)).toBe("UNAUTHENTICATED");
  const { [new URL(address).origin]: second } = await tokens();

  const out = await ms(["logout", "--url", address]);
  expect(out).toMatchObject({ code: 0, stdout: expect.stringContaining("has ended") });
  expect(await tokens()).toEqual({});
  const after = await ms(["audit", "verify", "--json"], { MS_URL: address, MS_KEY: second!.token });
  expect(codeOf(after.stdout)).toBe("UNAUTHENTICATED");
  expect((await ms(["logout", "--url", address])).stdout).toContain("No sign-in");
});

it("keeps nothing when it is refused, or stopped", async () => {
  expect(await logIn("deny")).toMatchObject({ code: 1 });
  const { child, ending } = startMs({
    words: ["login", "--url", address, "--json"],
    folder: home,
    environment: environment(),
  });
  child.stderr.once("data", () => child.kill("SIGINT"));
  expect(codeOf((await ending).stdout)).toBe("CANCELLED");
  expect(await tokens()).toEqual({});
});

it("sends a token to the gateway that gave it alone, and says when it has ended", async () => {
  await logIn("approve");
  // The same gateway under another name is another address: the public's.
  const other = address.replace("127.0.0.1", "localhost");
  expect(codeOf((await ms(["audit", "verify", "--json"], { MS_URL: other })).stdout)).toBe("NOT_ALLOWED");

  const { [new URL(address).origin]: kept } = await tokens();
  await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${kept!.token}` },
    body: JSON.stringify({
      query: `mutation { endSession(sessionId: "${kept!.token.split(".")[0]!}") { __typename } }`,
    }),
  });
  const ended = await ms(["audit", "verify", "--json"], { MS_URL: address });
  expect(JSON.parse(ended.stdout)).toMatchObject({
    error: { code: "UNAUTHENTICATED", message: expect.stringContaining("ms login") },
  });
  const out = await ms(["logout", "--url", address]);
  expect(out).toMatchObject({ code: 0, stdout: expect.stringContaining("had ended already") });
  expect(await tokens()).toEqual({});
});

it("leaves a file that is no list of tokens, or cannot be read, as it is, and says where it is", async () => {
  const refused = async (place: string, XDG_CONFIG_HOME: string) => {
    for (const words of [["login"], ["logout"], ["audit", "verify"]]) {
      const { code, stdout } = await ms([...words, "--json"], { MS_URL: address, XDG_CONFIG_HOME });
      expect({ code, error: codeOf(stdout) }).toEqual({ code: 1, error: "TOKENS_DAMAGED" });
      expect(stdout).toContain(join(place, "medecins-solidaires", "tokens.json"));
    }
  };
  for (const damaged of ["{ damaged", "[]", '{ "http://127.0.0.1": { "token": 1 } }']) {
    await writeFile(file(), damaged);
    await refused(home, home);
    expect(await readFile(file(), "utf8")).toBe(damaged);
  }
  await rm(file());
  // A variable that is empty names no folder.
  await mkdir(join(home, ".config", "medecins-solidaires", "tokens.json"), { recursive: true });
  await refused(join(home, ".config"), "");
});

it("says that no gateway answers, or that an address is none", async () => {
  const nowhere = await ms(["login", "--json"], { MS_DATA_DIR: home });
  expect({ code: nowhere.code, error: codeOf(nowhere.stdout) }).toEqual({ code: 3, error: "UNREACHABLE" });
  expect(codeOf((await ms(["login", "--url", "nowhere", "--json"])).stdout)).toBe("NOT_AN_ADDRESS");
});
