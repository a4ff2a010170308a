import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { usePages } from "../../use-pages.ts";
import { InviteForm } from "./invite-form.tsx";
import { UserRow } from "./user-row.tsx";
import { UsersQuery } from "./users.query.ts";
import "./users.css";

const everybody = {};

/** Utilisateurs: who may sign in, as what, and since when. */
export function UsersScreen() {
  const { i18n } = useWords();
  const { stage, nodes, totalCount, hasMore, readOn, readAgain } = usePages({
    document: UsersQuery,
    variables: everybody,
  });
  if (stage === "closed")
    return (
      <main id="content" className="page" tabIndex={-1}>
        <NotFoundScreen />
      </main>
    );
  return (
    <main id="content" className="page users-screen" tabIndex={-1}>
      <h1>
        {totalCount === undefined
          ? i18n._("Utilisateurs")
          : i18n._("{count, plural, one {# utilisateur} other {# utilisateurs}}", { count: totalCount })}
      </h1>
      <InviteForm onInvited={readAgain} />
      {totalCount === 0 && <EmptyScreen sentence={i18n._("Personne n’est encore invité.")} />}
      {nodes.length > 0 && (
        <ul>
          {nodes.map((user) => (
            <UserRow key={user.userId} user={user} onEnded={readAgain} />
          ))}
        </ul>
      )}
      {stage === "loading" && nodes.length === 0 && <LoadingScreen height={320} />}
      {stage === "failed" && (
        <FailedScreen what={i18n._("Les utilisateurs n’ont pas pu être lus.")} onRetry={readOn} />
      )}
      {stage === "ready" && hasMore && (
        <button type="button" className="button" onClick={readOn}>
          {i18n._("Voir la suite")}
        </button>
      )}
    </main>
  );
}
