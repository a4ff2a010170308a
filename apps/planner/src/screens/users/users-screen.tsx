import { EmptyScreen, NotFoundScreen, useWords } from "@ms/ui";
import { PagedList } from "../../list/paged-list.tsx";
import { usePages } from "../../list/use-pages.ts";
import { InviteForm } from "./invite-form.tsx";
import { CentreChoicesQuery, UsersQuery } from "./users.query.ts";
import { UserRow } from "./user-row.tsx";
import "./users.css";

const everybody = {};

/** Utilisateurs: who may sign in, as what, and since when. */
export function UsersScreen() {
  const { i18n } = useWords();
  const pages = usePages({ document: UsersQuery, variables: everybody });
  const { nodes: centres } = usePages({ document: CentreChoicesQuery, variables: everybody, isWhole: true });
  const names = new Map(centres.map(({ identifier, name }) => [identifier, name]));
  const { stage, totalCount, readAgain } = pages;
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
      <PagedList
        pages={pages}
        failure={i18n._("Les utilisateurs n’ont pas pu être lus.")}
        empty={<EmptyScreen sentence={i18n._("Personne n’est encore invité.")} />}
      >
        {(user) => (
          <UserRow
            key={user.userId}
            user={user}
            place={names.get(user.centre ?? "") ?? user.centre ?? user.doctor}
            onEnded={readAgain}
          />
        )}
      </PagedList>
    </main>
  );
}
