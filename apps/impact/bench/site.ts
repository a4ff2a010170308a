import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openBrowser } from "../../../packages/ui/browser/open-browser.ts";
import { type Line, printMeasures } from "../../../packages/ui/testing/print-measures.ts";
import { largestPaint, slowPage } from "../../../packages/ui/testing/slow-line.ts";
import { startGateway } from "../../../packages/ui/testing/start-gateway.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ms-site-"));
const network = join(folder, "network");
const site = join(folder, "site");

/** Lets the site's program write the whole site of a gateway, and tells how it went. */
function writeSite(url: string): Line[] {
  const words = [here("../dist/build/build-site.js"), "--api", `${url}/graphql`, "--folder", site];
  const before = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
  const seconds = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { pages, files } = JSON.parse(stdout.trim().split("\n").at(-1)!) as { pages: number; files: number };
  const sizes = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(site, file))).length }))
    .sort((a, b) => b.bytes - a.bytes);
  return [
    ["the whole site written, s", seconds, "60"],
    ["pages", pages, "none set"],
    ["files", files, "none set"],
    [`largest page, gz, kB (${sizes[0]!.file})`, sizes[0]!.bytes / 1000, "100"],
    ["middling page, gz, kB", sizes[Math.floor(sizes.length / 2)]!.bytes / 1000, "100"],
  ];
}

/** When the largest thing is painted over a slow line, the middle one of three first visits. */
async function measurePaints(url: string): Promise<Line[]> {
  const browser = await openBrowser();
  const lines: Line[] = [];
  const [centre = ""] = readdirSync(join(site, "centres")).filter((name) => !name.includes("."));
  for (const path of ["", `centres/${centre}/`, "methode/", "presse/"]) {
    const times: number[] = [];
    for (let visit = 0; visit < 3; visit++) {
      const page = await slowPage(browser);
      await page.goto(`${url}/impact/${path}`);
      times.push(await largestPaint(page));
      await page.close();
    }
    lines.push([`largest paint of /impact/${path}, slow line, ms`, times.sort((a, b) => a - b)[1]!, "4,000"]);
  }
  await browser.close();
  return lines;
}

try {
  const demo = ["demo", network, "--centres", "150", "--doctors", "10000", "--weeks", "156"];
  execFileSync(process.execPath, [here("../../cli/dist/main.js"), ...demo], { stdio: "ignore" });
  const gateway = await startGateway({ example: network });
  const written = writeSite(gateway.url);
  const data = await gateway.end();
  const again = await startGateway({ beginsWith: data, writesPublicSite: true });
  rmSync(data, { recursive: true });
  try {
    printMeasures("the site of 150 centres × 3 years", [...written, ...(await measurePaints(again.url))]);
  } finally {
    await again.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
