import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { usePages } from "../../use-pages.ts";
import { AuditRow } from "./audit-row.tsx";
import { AuditQuery } from "./audit.query.ts";
import "./audit.css";

const everything = {};

/** Journal: who did or read what, and when, the latest first. */
export function AuditScreen() {
  const { i18n, number } = useWords();
  const { stage, nodes, totalCount, hasMore, readOn, readAgain } = usePages({
    document: AuditQuery,
    variables: everything,
  });
  if (stage === "closed")
    return (
      <main id="content" className="page" tabIndex={-1}>
        <NotFoundScreen />
      </main>
    );
  return (
    <main id="content" className="page audit-screen" tabIndex={-1}>
      <h1>{i18n._("Journal")}</h1>
      {totalCount !== undefined && (
        <p>
          {i18n._("{shown} lignes sur {count}, la plus récente d’abord.", {
            shown: number(nodes.length),
            count: number(totalCount),
          })}
        </p>
      )}
      {totalCount === 0 && (
        <EmptyScreen sentence={i18n._("Rien n’a encore été fait.")}>
          <button type="button" className="button" onClick={readAgain}>
            {i18n._("Lire à nouveau")}
          </button>
        </EmptyScreen>
      )}
      {nodes.length > 0 && (
        <ol>
          {nodes.map((event) => (
            <AuditRow key={event.number} event={event} />
          ))}
        </ol>
      )}
      {stage === "loading" && <LoadingScreen height={nodes.length === 0 ? 320 : 80} />}
      {stage === "failed" && (
        <FailedScreen what={i18n._("Le journal n’a pas pu être lu.")} onRetry={readOn} />
      )}
      {stage === "ready" && hasMore && (
        <button type="button" className="button" onClick={readOn}>
          {i18n._("Voir la suite")}
        </button>
      )}
    </main>
  );
}
