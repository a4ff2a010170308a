import { type Messages, setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { Language } from "@ms/domain";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { chosenLanguage, rememberLanguage } from "./chosen-language.ts";

/** A catalogue of sentences, fetched when its language is chosen. */
export type Catalogue = Readonly<Record<Language, () => Promise<{ messages: Messages }>>>;

const ownCatalogue: Catalogue = {
  fr: () => import("../messages/fr.po"),
  en: () => import("../messages/en.po"),
};

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "fr", choose: () => undefined });

/**
 * Gives a page its language: the sentences of this package and of the app (`catalogue`), the `lang` of
 * the document, and the choice, remembered by the browser. Draws nothing before the sentences are there.
 */
export function LanguageProvider({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  const i18n = useMemo(() => setupI18n(), []);
  const [language, setLanguage] = useState(chosenLanguage);
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    let isWanted = true;
    void Promise.all([ownCatalogue[language](), catalogue[language]()]).then(([own, app]) => {
      if (!isWanted) return;
      i18n.loadAndActivate({ locale: language, messages: { ...own.messages, ...app.messages } });
      document.documentElement.lang = language;
      setReady(true);
    });
    return () => {
      isWanted = false;
    };
  }, [i18n, language, catalogue]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );

  return (
    isReady && (
      <LanguageContext value={choice}>
        <I18nProvider i18n={i18n}>{children}</I18nProvider>
      </LanguageContext>
    )
  );
}

/** The language of the page, and the way to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
