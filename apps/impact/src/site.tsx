import { AppHeader, NotFoundScreen, useWords } from "@ms/ui";
import { Link, Route, Switch, useLocation } from "wouter";
import { Overview } from "./overview/overview.tsx";

/** The public site: its rooms, one address each. */
export function Site() {
  const { i18n } = useWords();
  const [location] = useLocation();
  return (
    <>
      <AppHeader name={i18n._("Nos chiffres")} home="/impact/">
        <Link href="/" aria-current={location === "/" ? "page" : undefined}>
          {i18n._("Vue d’ensemble")}
        </Link>
      </AppHeader>
      <Switch>
        <Route path="/">
          <Overview />
        </Route>
        <Route>
          <main id="content" className="column" tabIndex={-1}>
            <NotFoundScreen />
          </main>
        </Route>
      </Switch>
    </>
  );
}
