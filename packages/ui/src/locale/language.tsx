import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { Language } from "@ms/domain";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { chosenLanguage, rememberLanguage } from "./chosen-language.ts";
import { type Catalogue, loadSentences } from "./load-sentences.ts";

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
  const [language, setLanguage] = useState(chosenLanguage);
  const [i18n, setI18n] = useState<I18n>();

  useEffect(() => {
    let isWanted = true;
    void loadSentences(language, catalogue).then((loaded) => {
      if (!isWanted) return;
      document.documentElement.lang = language;
      setI18n(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language, catalogue]);

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
    i18n !== undefined && (
      <LanguageContext value={choice}>
        <I18nProvider i18n={i18n}>{children}</I18nProvider>
      </LanguageContext>
    )
  );
}

/** Writes a page in one language, that of its address: the sentences are there, and nothing is chosen. */
export const WrittenIn = ({ i18n, children }: { i18n: I18n; children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);

/** The language of the page, and the way to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
