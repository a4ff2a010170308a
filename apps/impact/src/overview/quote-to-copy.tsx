import { quoteFigure, useWords } from "@ms/ui";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/moment.query.ts";

/** Citer: the sentence to copy carries the day, the scope and the source. */
export function QuoteToCopy({ figure }: { figure: PublicFigure }) {
  const words = useWords();
  return (
    <details className="quote">
      <summary>{words.i18n._("Citer")}</summary>
      <blockquote>{quoteFigure(readingOf(figure), words)}</blockquote>
      <button type="button" className="button" data-copies>
        {words.i18n._("Copier la phrase")}
      </button>
    </details>
  );
}
