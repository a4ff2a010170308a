import { type I18n, type Messages, setupI18n } from "@lingui/core";
import type { Language } from "@ms/domain";

/** A catalogue of sentences, fetched when its language is chosen. */
export type Catalogue = Readonly<Record<Language, () => Promise<{ messages: Messages }>>>;

const ownCatalogue: Catalogue = {
  fr: () => import("../messages/fr.po"),
  en: () => import("../messages/en.po"),
};

/** The sentences of this package and of an app (`catalogue`), in one language. */
export async function loadSentences(language: Language, catalogue: Catalogue): Promise<I18n> {
  const [own, app] = await Promise.all([ownCatalogue[language](), catalogue[language]()]);
  return setupI18n({ locale: language, messages: { [language]: { ...own.messages, ...app.messages } } });
}
