import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { askGateway } from "./ask-gateway.ts";
import { savedQueries } from "./saved-queries.tsx";

const asked = new URLSearchParams(window.location.search);
const query = asked.get("query");

// Headers hold keys: all that the explorer remembers ends with the tab.
createRoot(document.getElementById("graphiql")!).render(
  <GraphiQL
    fetcher={askGateway}
    {...(query !== null && { initialQuery: query, initialVariables: asked.get("variables") ?? "" })}
    plugins={[savedQueries, HISTORY_PLUGIN]}
    storage={sessionStorage}
    shouldPersistHeaders
    showPersistHeadersSettings={false}
  />,
);
