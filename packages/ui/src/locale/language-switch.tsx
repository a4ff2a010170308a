import { useLanguage } from "./language.tsx";

/** One button, written in the language that it leads to. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === "fr" ? "en" : "fr";
  return (
    <button type="button" className="language-switch" lang={other} onClick={() => choose(other)}>
      {other === "en" ? "English" : "Français"}
    </button>
  );
}
