import { LanguageProvider } from "@ms/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { Router } from "wouter";
import { gateway } from "./gateway.ts";
import { Site } from "./site.tsx";
import "@ms/ui/theme.css";
import "./site.css";
import "./overview/overview.css";

const sentences = {
  fr: () => import("./messages/fr.po"),
  en: () => import("./messages/en.po"),
};

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <LanguageProvider catalogue={sentences}>
      <Provider value={gateway}>
        <Router base="/impact">
          <Site />
        </Router>
      </Provider>
    </LanguageProvider>
  </StrictMode>,
);
