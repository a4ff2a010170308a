import type { Language } from "@ms/domain";

const rememberedUnder = "language";

/** The language that the reader of this browser has chosen: French first; English only for who chose it. */
export const chosenLanguage = (): Language => (localStorage.getItem(rememberedUnder) === "en" ? "en" : "fr");

/** Remembers the reader's choice. */
export const rememberLanguage = (language: Language): void => localStorage.setItem(rememberedUnder, language);
