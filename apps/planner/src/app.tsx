import { useWords } from "@ms/ui";
import { useMemo } from "react";
import { Provider } from "urql";
import { Router } from "wouter";
import { openGateway } from "./gateway.ts";
import { SignIn } from "./sign-in/sign-in.tsx";
import { useKey } from "./sign-in/use-key.ts";
import { Workspace } from "./workspace.tsx";

/** The planner: nothing without a key. */
export function App() {
  const { key, signIn, signOut, isRefused, refuse } = useKey();
  const { language } = useWords();
  const gateway = useMemo(
    () => (key === undefined ? undefined : openGateway({ key, language, onRefused: refuse })),
    [key, language, refuse],
  );
  if (gateway === undefined) return <SignIn isRefused={isRefused} onKey={signIn} />;
  return (
    <Provider value={gateway}>
      <Router base="/planner">
        <Workspace onSignOut={signOut} />
      </Router>
    </Provider>
  );
}
