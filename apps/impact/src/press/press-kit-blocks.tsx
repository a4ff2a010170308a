import { quoteFigure, useWords } from "@ms/ui";
import type { PressKit } from "../reading/press-kit.query.ts";
import { readingOf } from "../reading/reading-of.ts";

/** The press kit's blocks: each line in words, with the sentence to quote it by. */
export function PressKitBlocks({ kit }: { kit: PressKit }) {
  const words = useWords();
  const { i18n, read } = words;
  return (
    <>
      {kit.blocks.map(({ title, lines }) => (
        <section key={title.fr} className="press-block">
          <h2>{read(title)}</h2>
          <ul>
            {lines.map(({ figure, text }) => (
              <li key={figure.metric.key}>
                <p>{read(text)}</p>
                <blockquote>{quoteFigure(readingOf(figure), words)}</blockquote>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <details className="screen-only">
        <summary>{i18n._("Tout le texte, à coller")}</summary>
        <pre>{read(kit.text)}</pre>
        <button type="button" className="button" data-copies>
          {i18n._("Copier le texte")}
        </button>
      </details>
    </>
  );
}
