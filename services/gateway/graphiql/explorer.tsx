import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

const asked = new URLSearchParams(window.location.search);

async function askGateway(body: unknown, options?: { headers?: Record<string, unknown> }): Promise<object> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...(options?.headers as Record<string, string>) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}

// Headers hold keys: they live as long as the tab and are never written to the browser's storage.
createRoot(document.getElementById("graphiql")!).render(
  <GraphiQL
    fetcher={askGateway}
    initialQuery={asked.get("query") ?? ""}
    initialVariables={asked.get("variables") ?? ""}
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
  />,
);
