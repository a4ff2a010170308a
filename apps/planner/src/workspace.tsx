import type { PlainDate } from "@ms/domain";
import { AppHeader, ExampleClock, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { Link, Route, Switch, useLocation } from "wouter";
import { HolesScreen } from "./screens/holes/holes-screen.tsx";
import { WeeksScreen } from "./screens/weeks/weeks-screen.tsx";
import { WorkspaceQuery } from "./workspace.query.ts";

/** Who has the board; doctors have screens of their own. */
const readsWeeks: readonly string[] = ["PARTNER", "COORDINATOR", "PLANNER", "ADMIN"];

/** Who may give a week to a doctor. */
const fillsWeeks: readonly string[] = ["COORDINATOR", "PLANNER", "ADMIN"];

/** Who may search for a plan, and publish it. */
const plansWeeks: readonly string[] = ["PLANNER", "ADMIN"];

/** What every screen stands in: the rooms, the network's clock, and the way out. */
export function Workspace({ onSignOut }: { onSignOut: () => void }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({ query: WorkspaceQuery });
  const today = data?.network.today as PlainDate | undefined;
  const mayFill = fillsWeeks.includes(data?.viewer.role ?? "");
  const [location] = useLocation();
  const signOut = (
    <button type="button" onClick={onSignOut}>
      {i18n._("Sortir")}
    </button>
  );
  return (
    <>
      <AppHeader name={i18n._("Planning")} home="/planner/" end={signOut}>
        <Link href="/" aria-current={location === "/" ? "page" : undefined}>
          {i18n._("Semaines")}
        </Link>
        {mayFill && (
          <Link href="/to-fill" aria-current={location === "/to-fill" ? "page" : undefined}>
            {i18n._("À pourvoir")}
          </Link>
        )}
      </AppHeader>
      {data && <ExampleClock clock={data.network.clock} />}
      {data && today ? (
        <Switch>
          {readsWeeks.includes(data.viewer.role) && (
            <Route path="/">
              <WeeksScreen today={today} mayAct={mayFill} mayPlan={plansWeeks.includes(data.viewer.role)} />
            </Route>
          )}
          {mayFill && (
            <Route path="/to-fill">
              <HolesScreen today={today} />
            </Route>
          )}
          <Route>
            <main id="content" className="page" tabIndex={-1}>
              <NotFoundScreen />
            </main>
          </Route>
        </Switch>
      ) : (
        <main id="content" className="page" tabIndex={-1}>
          {error ? (
            <FailedScreen
              what={i18n._("Le planning n’a pas pu être lu.")}
              onRetry={() => readAgain({ requestPolicy: "network-only" })}
            />
          ) : (
            <LoadingScreen height={320} />
          )}
        </main>
      )}
    </>
  );
}
