import * as domain from "@ms/domain";
import type { Page } from "playwright-core";
import { messages as appInEnglish } from "../src/messages/en.po";
import { messages as appInFrench } from "../src/messages/fr.po";
import { messages as uiInEnglish } from "../../../packages/ui/src/messages/en.po";
import { messages as uiInFrench } from "../../../packages/ui/src/messages/fr.po";

/** What stands between the values of sentences, at any depth of their plurals. */
function literalsOf(message: unknown): string[] {
  if (typeof message === "string") return [message];
  if (Array.isArray(message))
    // A value is [name, kind, choices]: what is read of it are the choices.
    return message.flatMap((part: unknown) =>
      Array.isArray(part) ? literalsOf(part[2] ?? []) : literalsOf(part),
    );
  return typeof message === "object" && message !== null ? Object.values(message).flatMap(literalsOf) : [];
}

/** The texts in both languages that the domain hands out. */
function textsIn(value: unknown): { fr: string; en: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("fr" in value && typeof value.fr === "string") return [value as { fr: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

const labels = textsIn({ ...domain });
const clean = (literals: readonly string[]) => literals.map((each) => each.replace(/^\P{L}+|\P{L}+$/gu, ""));
const english = new Set(
  clean([...literalsOf(appInEnglish), ...literalsOf(uiInEnglish), ...labels.map(({ en }) => en)]),
);
const french = new Set(
  clean([...literalsOf(appInFrench), ...literalsOf(uiInFrench), ...labels.map(({ fr }) => fr)]).filter(
    (each) => each.length > 4 && !english.has(each),
  ),
);

/** Whether words stand in a text, and not as a part of longer ones. */
const isIn = (text: string, words: string): boolean =>
  text.split(words).some((before, index, parts) => {
    const after = parts[index + 1];
    return after !== undefined && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after);
  });

/** The French words of the catalogues and of the domain that a page shows or says; names stay as they are. */
export async function frenchLeftOn(page: Page): Promise<string[]> {
  const told = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told: (string | null)[] = [];
    while (texts.nextNode())
      if (texts.currentNode.parentElement?.checkVisibility()) told.push(texts.currentNode.textContent);
    for (const each of document.querySelectorAll("[aria-label], [placeholder], [alt], [title]"))
      for (const name of ["aria-label", "placeholder", "alt", "title"])
        if (each.checkVisibility()) told.push(each.getAttribute(name));
    const names = [...document.querySelectorAll("[translate=no]")].map(({ textContent }) => textContent);
    return names.reduce((text, name) => text.replaceAll(name, ""), told.join("\n"));
  });
  return [...french].filter((each) => isIn(told, each));
}
