import { useLanguage } from "./language.tsx";

/** One button, written in the language that it leads to. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === "fr" ? "en" : "fr";
  return (
    <button type="button" className="language-switch" lang={other} onClick={() => choose(other)}>
      {names[other]}
    </button>
  );
}

const names = { fr: "Français", en: "English" };

/** One link to the same page in the other language, where each language has its own address. */
export const LanguageLink = ({ to, href }: { to: keyof typeof names; href: string }) => (
  <a className="language-switch" lang={to} hrefLang={to} href={href}>
    {names[to]}
  </a>
);
