import { EmptyScreen, NotFoundScreen, useWords } from "@ms/ui";
import { PagedList } from "../../list/paged-list.tsx";
import { usePages } from "../../list/use-pages.ts";
import { AuditRow } from "./audit-row.tsx";
import { AuditQuery } from "./audit.query.ts";
import "./audit.css";

const everything = {};

/** Journal: who did or read what, and when, the latest first. */
export function AuditScreen() {
  const { i18n, number } = useWords();
  const pages = usePages({ document: AuditQuery, variables: everything });
  const { stage, nodes, totalCount, readAgain } = pages;
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
      <PagedList
        pages={pages}
        failure={i18n._("Le journal n’a pas pu être lu.")}
        empty={
          <EmptyScreen sentence={i18n._("Rien n’a encore été fait.")}>
            <button type="button" className="button" onClick={readAgain}>
              {i18n._("Lire à nouveau")}
            </button>
          </EmptyScreen>
        }
      >
        {(event) => <AuditRow key={event.number} event={event} />}
      </PagedList>
    </main>
  );
}
