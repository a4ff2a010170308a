import { LanguageProvider } from "@ms/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const sentences = {
  fr: () => import("./messages/fr.po"),
  en: () => import("./messages/en.po"),
};

// The page's rules forbid code made of text: zod, in the rooms that use it, need not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <LanguageProvider catalogue={sentences}>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
