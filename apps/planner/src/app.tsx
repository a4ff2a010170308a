import { useWords } from "@ms/ui";
import { useEffect, useMemo } from "react";
import { Provider } from "urql";
import { Router } from "wouter";
import { gatewayFor } from "./gateway/first-gateway.ts";
import { useEntry } from "./sign-in/use-entry.ts";
import { Workspace } from "./workspace.tsx";

/** The planner, as whoever has come in. */
export function App() {
  const entry = useEntry();
  const { key, refuse } = entry;
  const { language } = useWords();
  const { client, isRefused } = useMemo(() => gatewayFor({ key, language }), [key, language]);
  useEffect(() => {
    let isLeft = false;
    void isRefused.then(() => {
      if (!isLeft) refuse();
    });
    return () => {
      isLeft = true;
    };
  }, [isRefused, refuse]);
  return (
    <Provider value={client}>
      <Router base="/planner">
        <Workspace entry={entry} />
      </Router>
    </Provider>
  );
}
