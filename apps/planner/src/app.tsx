import { useWords } from "@ms/ui";
import { useMemo } from "react";
import { Provider } from "urql";
import { Router } from "wouter";
import { openGateway } from "./gateway.ts";
import { useEntry } from "./sign-in/use-entry.ts";
import { Workspace } from "./workspace.tsx";

/** The planner, as whoever has come in. */
export function App() {
  const entry = useEntry();
  const { key, refuse } = entry;
  const { language } = useWords();
  const gateway = useMemo(() => openGateway({ key, language, onRefused: refuse }), [key, language, refuse]);
  return (
    <Provider value={gateway}>
      <Router base="/planner">
        <Workspace entry={entry} />
      </Router>
    </Provider>
  );
}
