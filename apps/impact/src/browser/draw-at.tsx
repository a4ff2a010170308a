import { loadSentences, WrittenIn } from "@ms/ui";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { sentences } from "../site/sentences.ts";

/** Draws a living part in the place of a written one, in the language of its page. */
export async function drawAt(place: HTMLElement, content: ReactNode): Promise<void> {
  const i18n = await loadSentences(document.documentElement.lang === "en" ? "en" : "fr", sentences);
  createRoot(place).render(<WrittenIn i18n={i18n}>{content}</WrittenIn>);
}
