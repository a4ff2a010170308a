import type { PlainDate } from "@ms/domain";
import { AppHeader, ExampleClock, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { type ReactNode, Suspense } from "react";
import { useQuery } from "urql";
import { Link, Route, Switch, useLocation } from "wouter";
import type { Reader } from "./reader.ts";
import { roomsOf } from "./rooms.tsx";
import { SignIn } from "./sign-in/sign-in.tsx";
import type { Entry } from "./sign-in/use-entry.ts";
import { WorkspaceQuery } from "./workspace.query.ts";

/** What every screen stands in: the rooms, the network's clock, and the way in and out. */
export function Workspace({ entry }: { entry: Entry }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({ query: WorkspaceQuery });
  const isStranger = data?.viewer.role === "PUBLIC";
  const reader: Reader | undefined = data && {
    role: data.viewer.role,
    doctor: data.viewer.doctor ?? undefined,
    today: data.network.today as PlainDate,
  };
  const rooms = reader === undefined ? [] : roomsOf(reader);
  const [location] = useLocation();
  const signOut = reader && !isStranger && (
    <button type="button" onClick={() => void entry.leave()}>
      {i18n._("Sortir")}
    </button>
  );
  return (
    <>
      <AppHeader name={i18n._("Planning")} home="/planner/" end={signOut}>
        {rooms
          .filter(({ isAside }) => !isAside)
          .map(({ path, nameIn }) => (
            <Link key={path} href={path} aria-current={location === path ? "page" : undefined}>
              {nameIn(i18n)}
            </Link>
          ))}
      </AppHeader>
      {data && <ExampleClock clock={data.network.clock} />}
      {isStranger ? (
        <SignIn entry={entry} />
      ) : reader ? (
        <Suspense fallback={<Waiting />}>
          <Switch>
            {rooms.map(({ path, Screen }) => (
              <Route key={path} path={path}>
                <Screen reader={reader} />
              </Route>
            ))}
            <Route>
              <Page>
                <NotFoundScreen />
              </Page>
            </Route>
          </Switch>
        </Suspense>
      ) : error ? (
        <Page>
          <FailedScreen
            what={i18n._("Le planning n’a pas pu être lu.")}
            onRetry={() => readAgain({ requestPolicy: "network-only" })}
          />
        </Page>
      ) : (
        <Waiting />
      )}
    </>
  );
}

const Page = ({ children }: { children: ReactNode }) => (
  <main id="content" className="page" tabIndex={-1}>
    {children}
  </main>
);

const Waiting = () => (
  <Page>
    <LoadingScreen height={320} />
  </Page>
);
