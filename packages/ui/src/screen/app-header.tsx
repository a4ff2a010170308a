import type { ReactNode } from "react";
import { LanguageSwitch } from "../locale/language-switch.tsx";
import { useWords } from "../locale/use-words.ts";

/**
 * The band over every page: the mark, the rooms (`children`), what else stands at the end, the language.
 * On a phone the rooms may stand at its foot, under the thumb.
 */
export function AppHeader({
  name,
  home,
  children,
  end,
  language = <LanguageSwitch />,
  isAtHand = false,
}: {
  name: string;
  home: string;
  children?: ReactNode;
  end?: ReactNode;
  language?: ReactNode;
  isAtHand?: boolean;
}) {
  const { i18n } = useWords();
  return (
    <header className={isAtHand ? "app-header at-hand" : "app-header"}>
      <a className="skip-link" href="#content">
        {i18n._("Aller au contenu")}
      </a>
      <div className="app-band">
        <a className="mark" href={home}>
          <span className="mark-bars" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
            <i />
          </span>
          {name}
        </a>
        {children && <nav aria-label={i18n._("Principale")}>{children}</nav>}
        <div className="app-end">
          {end}
          {language}
        </div>
      </div>
    </header>
  );
}
