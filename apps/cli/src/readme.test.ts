import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { publishedAddress } from "./gateway/gateway-place.ts";
import { runMs } from "./testing/run-ms.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const readme = readFileSync(join(repository, "README.md"), "utf8");

const snippets = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, body = ""]) => body);

const commands = snippets("sh")
  .flatMap((snippet) => snippet.split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim())
  .filter((line) => line !== "");
const isCurl = (command: string): boolean => command.startsWith("curl ");
const gatewayAddress = async () => (await publishedAddress(inject("networkFolder"))) ?? "";
const words = (command: string): string[] => command.replace(/^npm run ms -- /, "").split(/\s+/);

describe("the README", () => {
  test("holds no snippet of a kind that nothing here runs", () => {
    const kinds = [...readme.matchAll(/^```(\w+)$/gm)].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(["mermaid", "sh", "graphql", "json"]));
  });

  test("asks a question that the gateway answers as printed", async () => {
    const [query = ""] = snippets("graphql");
    const [answer = ""] = snippets("json");
    const response = await fetch(new URL("/graphql", await gatewayAddress()), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    // What the question costs, beside its answer, depends on who asks.
    const { extensions, ...told } = (await response.json()) as { extensions: object };
    expect(Object.keys(extensions)).toEqual(["cost"]);
    expect(told).toEqual(JSON.parse(answer));
  });

  test("asks in FHIR what the gateway answers as printed", async () => {
    const asked = commands.filter(isCurl).map((command) => new URL(command.replace("curl ", "")).pathname);
    const [, ...answers] = snippets("json");
    const address = await gatewayAddress();
    const told = await Promise.all(asked.map(async (path) => (await fetch(new URL(path, address))).json()));
    expect(told).toEqual(answers.map((answer) => JSON.parse(answer) as unknown));
  });

  test.each(commands.filter((command) => command.startsWith("npm run ms -- ")))(
    "runs: %s",
    async (command) => {
      const { code, stderr } = await runMs({
        words: words(command),
        folder: repository,
        environment: { MS_DATA_DIR: inject("networkFolder") },
      });
      expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    },
  );

  test("names scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = commands
      .filter((command) => !isCurl(command))
      .map((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? command);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("points at files and folders that exist", () => {
    const table = [...readme.matchAll(/^\| .* \|$/gm)].map(([row]) => row.split("|")[2] ?? "");
    const inTable = table.flatMap((cell) => [...cell.matchAll(/`([^`<]+)`/g)].map(([, path = ""]) => path));
    const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);
    const paths = [...inTable, ...linked];
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
});
