import { LanguageProvider } from "@ms/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const sentences = {
  fr: () => import("./messages/fr.po"),
  en: () => import("./messages/en.po"),
};

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <LanguageProvider catalogue={sentences}>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
