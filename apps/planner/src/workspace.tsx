import { AppHeader, ExampleClock, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { type ReactNode, Suspense, useEffect } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { RoomDoor } from "./offline/room-door.tsx";
import { serveOffline } from "./offline/serve-offline.ts";
import { useOwnAnswer } from "./offline/use-own-answer.ts";
import type { Reader } from "./reader.ts";
import { RoomIcon } from "./room-icon.tsx";
import { roomsOf } from "./rooms.tsx";
import { SignIn } from "./sign-in/sign-in.tsx";
import { SignOutButton } from "./sign-in/sign-out-button.tsx";
import type { Entry } from "./sign-in/use-entry.ts";
import { useReturn } from "./sign-in/use-return.ts";
import { todayOf } from "./today-of.ts";
import { WorkspaceQuery } from "./workspace.query.ts";

/** What every screen stands in: the rooms, the network's clock, and the way in and out. */
export function Workspace({ entry }: { entry: Entry }) {
  const { i18n } = useWords();
  const { data, error, readAt, renew } = useOwnAnswer({ query: WorkspaceQuery });
  const isStranger = data && data.viewer.role === "PUBLIC";
  const reader: Reader | undefined = data && {
    role: data.viewer.role,
    doctor: data.viewer.doctor ?? undefined,
    today: todayOf({ network: data.network, isKept: readAt !== undefined }),
    isKept: readAt !== undefined,
  };
  const rooms = reader === undefined ? [] : roomsOf(reader);
  const [location] = useLocation();
  const isEnded = useReturn({ isStranger, rooms });
  const room = rooms.find(({ path }) => path === location)?.nameIn(i18n);
  const isOwnBrowser = reader?.doctor !== undefined && entry.key === undefined;
  useEffect(() => {
    if (isOwnBrowser) serveOffline();
  }, [isOwnBrowser]);
  const signOut = reader && !isStranger && <SignOutButton entry={entry} doctor={reader.doctor} />;
  return (
    <>
      <title>
        {`${isStranger ? i18n._("Entrer dans le planning") : (room ?? i18n._("Planning"))} · Médecins Solidaires`}
      </title>
      <AppHeader
        name={i18n._("Planning")}
        home="/planner/"
        end={signOut}
        isAtHand={reader?.doctor !== undefined}
      >
        {rooms
          .filter(({ isAside }) => !isAside)
          .map(({ path, nameIn, icon }) => (
            <Link key={path} href={path} aria-current={location === path ? "page" : undefined}>
              {icon && <RoomIcon icon={icon} />}
              {nameIn(i18n)}
            </Link>
          ))}
      </AppHeader>
      {data && <ExampleClock clock={data.network.clock} />}
      {isStranger ? (
        <SignIn entry={entry} isEnded={isEnded} />
      ) : reader ? (
        <RoomDoor
          key={location}
          waiting={<Waiting />}
          shut={
            <Page>
              <FailedScreen
                what={i18n._("Cet écran n’a pas pu être ouvert.")}
                onRetry={() => window.location.reload()}
              />
            </Page>
          }
        >
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
        </RoomDoor>
      ) : error ? (
        <Page>
          <FailedScreen what={i18n._("Le planning n’a pas pu être lu.")} onRetry={renew} />
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
