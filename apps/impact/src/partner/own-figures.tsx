import type { Client } from "@ms/api-client";
import { titleOfScope } from "@ms/domain";
import { FailedScreen, FigureCard, LoadingScreen, useWords } from "@ms/ui";
import { useEffect, useState } from "react";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/moment.query.ts";
import { QuoteToCopy } from "../overview/quote-to-copy.tsx";
import { type PartnerScope, ScopeFiguresQuery } from "./partner.query.ts";

/** The figures of one of the partner's scopes, as the network stands now. */
export function OwnFigures({ client, scopes }: { client: Client; scopes: readonly PartnerScope[] }) {
  const { i18n, read } = useWords();
  const [scope, choose] = useState(scopes[0]);
  const [figures, setFigures] = useState<readonly PublicFigure[] | "failed">();
  const [attempt, tryAgain] = useState(0);
  useEffect(() => {
    if (scope === undefined) return;
    const leaving = new AbortController();
    setFigures(undefined);
    void client.query(ScopeFiguresQuery, { scope }, { signal: leaving.signal }).then((answer) => {
      if (!leaving.signal.aborted) setFigures(answer.ok ? answer.value.impact : "failed");
    });
    return () => leaving.abort();
  }, [client, scope, attempt]);
  if (scope === undefined) return <p>{i18n._("Cette clé n’ouvre aucun territoire.")}</p>;
  const nameOf = (each: PartnerScope) => read(titleOfScope(each));
  return (
    <>
      <p className="caution" role="status">
        {i18n._("Vue partenaire : {territory}", { territory: nameOf(scope) })}
      </p>
      {scopes.length > 1 && (
        <label className="field">
          {i18n._("Périmètre")}
          <select onChange={({ target }) => choose(scopes[target.selectedIndex])} value={nameOf(scope)}>
            {scopes.map((each) => (
              <option key={nameOf(each)}>{nameOf(each)}</option>
            ))}
          </select>
        </label>
      )}
      {figures === undefined && <LoadingScreen height={720} />}
      {figures === "failed" && (
        <FailedScreen
          what={i18n._("Les chiffres n’ont pas pu être lus.")}
          onRetry={() => tryAgain(attempt + 1)}
        />
      )}
      {Array.isArray(figures) && (
        <div className="figure-grid">
          {(figures as readonly PublicFigure[]).map((figure) => (
            <FigureCard
              key={figure.metric.key}
              figure={readingOf(figure)}
              actions={<QuoteToCopy figure={figure} />}
            />
          ))}
        </div>
      )}
    </>
  );
}
