import type { ReactNode } from "react";
import { useWords } from "../locale/use-words.ts";
import { FigureParts } from "./figure-parts.tsx";
import { type FigureReading, lacksSomething } from "./figure-reading.ts";
import { writeFigure, writeInterval } from "./write-figure.ts";

/**
 * A figure that can be quoted: value, unit and label, then scope, as-of, n, interval, source and
 * definition, then what can be done with it (`actions`). What is missing is written « non publié », and
 * turns the value grey.
 */
export function FigureCard({ figure, actions }: { figure: FigureReading; actions?: ReactNode }) {
  const words = useWords();
  const { i18n, read, date, number } = words;
  const { value, unit } = writeFigure(figure, words);
  const { n, interval, vintage, source, cautions, parts } = figure;
  const notPublished = <strong>{i18n._("non publié")}</strong>;
  const isKnown = figure.value !== undefined || figure.week !== undefined;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [i18n._("Périmètre"), read(figure.scope)],
    [
      i18n._("Situation"),
      vintage === undefined
        ? i18n._("au {day}", { day: date(figure.asOf, "full") })
        : i18n._("millésime {vintage}, au {day}", { vintage, day: date(figure.asOf, "full") }),
    ],
    [i18n._("Effectif (n)"), n === undefined ? notPublished : number(n)],
    [
      i18n._("Intervalle"),
      interval ? writeInterval(interval, words) : isKnown ? i18n._("sans objet") : notPublished,
    ],
    [i18n._("Source"), source ?? notPublished],
  ];
  const heading = `figure-${figure.id}`;
  return (
    <article
      id={figure.id}
      className={lacksSomething(figure) ? "figure-card lacking" : "figure-card"}
      aria-labelledby={heading}
    >
      <h3 id={heading}>
        <span className="figure-value">
          {value} {unit !== undefined && <small>{unit}</small>}
        </span>
        <span className="figure-label">{read(figure.label)}</span>
      </h3>
      {cautions.map((caution) => (
        <p key={caution.fr} className="caution">
          {read(caution)}
        </p>
      ))}
      <FigureParts parts={parts} />
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>
          {i18n._("Définition")}{" "}
          <small>{i18n._("version {version}", { version: figure.definitionVersion })}</small>
        </summary>
        <p>{read(figure.definition)}</p>
      </details>
      {actions && <div className="figure-actions">{actions}</div>}
    </article>
  );
}
