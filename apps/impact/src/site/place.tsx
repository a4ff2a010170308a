import type { Language } from "@ms/domain";
import { useWords } from "@ms/ui";
import { createContext, useContext } from "react";

/** Where the site stands on its host. */
export const base = "/impact/";

/** The address of a page (`centres/ajain/`) in a language: French at the root, English under `en/`. */
export const addressOf = (path: string, language: Language): string =>
  `${base}${language === "fr" ? "" : "en/"}${path}`;

const PathContext = createContext("");
/** Tells a page's parts which page they are on. */
export const AtPath = PathContext.Provider;
export const usePath = (): string => useContext(PathContext);

/** The address of another page in the language of this one. */
export function useAddress(): (path: string) => string {
  const { language } = useWords();
  return (path) => addressOf(path, language);
}
