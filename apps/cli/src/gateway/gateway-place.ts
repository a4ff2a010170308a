import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, from the built program's own place in it. */
const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** The built gateway that `ms` starts when none is running. */
export const gatewayProgram = join(repository, "services", "gateway", "dist", "main.js");

/** The built program that writes the public site. */
export const siteProgram = join(repository, "apps", "impact", "dist", "build", "build-site.js");

/** The folder of the network's data; a relative one means what it means to the gateway. */
export const dataFolder = ({ MS_DATA_DIR }: NodeJS.ProcessEnv): string =>
  MS_DATA_DIR === undefined ? join(repository, ".data") : resolve(MS_DATA_DIR);

const readJson = (file: string): Promise<unknown> =>
  readFile(file, "utf8").then(
    (text) => JSON.parse(text) as unknown,
    () => undefined,
  );

const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
  return typeof found === "string" ? found : undefined;
};

/** Where the gateway that holds a folder says it listens; it may have been killed since. */
export const publishedAddress = async (folder: string): Promise<string | undefined> =>
  textAt(await readJson(join(folder, "gateway.json")), "url");

/** The key of the example's planner, made by the gateway for its own folder. */
export const demoKeyOf = async (folder: string): Promise<string | undefined> =>
  textAt(await readJson(join(folder, "demo-keys.json")), "planner");

/** Whether a gateway answers at an address. */
export const isReady = (address: string): Promise<boolean> =>
  fetch(new URL("/readyz", address)).then(
    ({ ok }) => ok,
    () => false,
  );
