import type { Client } from "@ms/api-client";
import type { Language } from "@ms/domain";
import { ExampleClock } from "@ms/ui";
import { openBrowser } from "@ms/ui/browser";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { PressKitView } from "../press/press-kit-view.tsx";
import { type Moment, readMoment } from "../reading/read-moment.ts";
import { base } from "../site/place.tsx";
import { browserFiles, readAssets } from "./browser-files.ts";
import { penOf, renderPage } from "./render-page.tsx";

/** A host that the browser never asks: what it wants is given to it here. */
const here = "http://press-kit.invalid";

/**
 * Prints the press kit of a day and a scope into a file, which is there whole or not at all. Throws with the
 * gateway's own words where it refuses, and with NO_BROWSER where none can be opened.
 */
export async function printPressKit({
  client,
  asked,
  language,
  file,
  signal,
}: {
  client: Client;
  asked: Moment;
  language: Language;
  file: string;
  signal: AbortSignal;
}): Promise<{ asOf: string; bytes: number }> {
  const moment = await readMoment(client, asked, signal);
  if (!moment.ok) throw new Error(moment.refusal);
  const facts = moment.value;
  const pen = await penOf(language);
  const { i18n, date } = pen.words;
  const title = i18n._("Dossier de presse au {day}", { day: date(facts.asOf, "full") });
  const content = (
    <>
      <ExampleClock clock={facts.clock ?? null} />
      <main id="press-kit" className="column page">
        <h1>{title}</h1>
        <PressKitView facts={facts} hasFiles={false} />
      </main>
    </>
  );
  const page = { path: "presse/", title, content, isEmbedded: true };
  const html = renderPage(page, { pen, facts, assets: await readAssets() });
  signal.throwIfAborted();
  const browser = await openBrowser().catch((reason: unknown) => {
    throw new Error(`NO_BROWSER: ${reason instanceof Error ? reason.message : ""}`);
  });
  const stop = () => void browser.close();
  signal.addEventListener("abort", stop);
  try {
    const pdf = await printed(html, browser);
    await writeFile(`${file}.new`, pdf);
    await rename(`${file}.new`, file);
    return { asOf: facts.asOf, bytes: pdf.length };
  } finally {
    signal.removeEventListener("abort", stop);
    await browser.close();
    await rm(`${file}.new`, { force: true });
  }
}

async function printed(html: string, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname;
    return path === base
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.fulfill({ path: join(browserFiles, path.slice(base.length)) });
  });
  await page.goto(here + base, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.pdf({
    format: "A4",
    margin: { top: "18mm", bottom: "18mm", left: "16mm", right: "16mm" },
    printBackground: true,
    tagged: true,
    outline: true,
  });
}
