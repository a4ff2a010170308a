import { loadSentences, useWords, type Words, WrittenIn } from "@ms/ui";
import type { Language } from "@ms/domain";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { MomentFacts } from "../reading/read-moment.ts";
import { type Assets, Document } from "../site/document.tsx";
import { Frame } from "../site/frame.tsx";
import type { Page } from "../site/pages.tsx";
import { AtPath } from "../site/place.tsx";
import { sentences } from "../site/sentences.ts";

/** A language at work outside a page: its words, and the drawing of what is written in it. */
export interface Pen {
  readonly words: Words;
  readonly draw: (content: ReactNode) => string;
}

/** Takes up the pen of a language. */
export async function penOf(language: Language): Promise<Pen> {
  const i18n = await loadSentences(language, sentences);
  const draw = (content: ReactNode) => renderToStaticMarkup(<WrittenIn i18n={i18n}>{content}</WrittenIn>);
  let words: Words | undefined;
  const Look = () => {
    words = useWords();
    return null;
  };
  draw(<Look />);
  return { words: words!, draw };
}

/** One page as HTML. */
export const renderPage = (
  { path, title, content, isEmbedded = false }: Page,
  { pen, facts, assets }: { pen: Pen; facts: Pick<MomentFacts, "clock">; assets: Assets },
): string =>
  `<!doctype html>${pen.draw(
    <AtPath value={path}>
      <Document language={pen.words.language} title={title} path={path} assets={assets}>
        {isEmbedded ? content : <Frame clock={facts.clock}>{content}</Frame>}
      </Document>
    </AtPath>,
  )}`;
