import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Opens a browser with an empty profile: the one of the npm registry (Linux on x64), or the one that
 * `MS_BROWSER` names.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env["MS_BROWSER"];
  if (installed !== undefined) return playwright.launch({ executablePath: installed, args: flags });
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      "The browser of the npm registry is for Linux on x64: set MS_BROWSER to the path of an installed Chromium or Chrome.",
    );
  const { folder, executablePath } = await unpackedBrowser();
  const libraries = join(folder, "al2023", "lib");
  return playwright.launch({
    executablePath,
    args: flags,
    // The fonts and shared libraries that the browser brings: the machine may have none.
    env: { ...environment(), FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: libraries },
  });
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Unpacks the browser once a machine; a folder appears whole, however many suites want it at once. */
async function unpackedBrowser(): Promise<{ folder: string; executablePath: string }> {
  const folder = join(tmpdir(), `ms-chromium-${process.getuid?.() ?? 0}-${packageVersion()}`);
  if (!existsSync(folder)) {
    const fresh = await mkdtemp(`${folder}-`);
    await unpackInto(fresh);
    await writeFile(join(fresh, "fonts", "fonts.conf"), fontSettings(join(folder, "fonts")));
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) throw error;
      await rm(fresh, { recursive: true });
    });
  }
  return { folder, executablePath: join(folder, "chromium") };
}

/** The settings that come with the fonts look for them in Amazon's folders alone. */
const fontSettings = (folder: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;

/** The package unpacks into the temporary folder, and its libraries only where it sees Amazon's runtime. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    process.env["TMPDIR"] = folder;
    process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
    await packed.executablePath();
  } finally {
    restore("TMPDIR", TMPDIR);
    restore("AWS_EXECUTION_ENV", AWS_EXECUTION_ENV);
  }
}

const restore = (name: string, value: string | undefined) => {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
};

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  return /@sparticuz\+chromium@([\d.]+)/.exec(dirname(entry))?.[1] ?? "unversioned";
}
