import type { PlainDate } from "@ms/domain";
import { AppHeader, ExampleClock, LanguageLink, useWords } from "@ms/ui";
import type { ReactNode } from "react";
import { addressOf, useAddress, usePath } from "./place.tsx";

/** What stands around every page: the rooms above, what the network promises of its figures below. */
export function Frame({ clock, children }: { clock: PlainDate | undefined; children: ReactNode }) {
  const { i18n, language } = useWords();
  const [path, to] = [usePath(), useAddress()];
  const rooms = [
    ["", i18n._("Vue d’ensemble")],
    ["centres/", i18n._("Centres")],
    ["methode/", i18n._("Méthode")],
    ["presse/", i18n._("Presse")],
    ["donnees/", i18n._("Données")],
    ["scenario/", i18n._("Scénario")],
  ] as const;
  const isHere = (room: string) => (room === "" ? path === "" : path.startsWith(room));
  const other = language === "fr" ? "en" : "fr";
  return (
    <>
      <AppHeader
        name={i18n._("Nos chiffres")}
        home={to("")}
        language={<LanguageLink to={other} href={addressOf(path, other)} />}
      >
        {rooms.map(([room, name]) => (
          <a key={room} href={to(room)} aria-current={isHere(room) ? "page" : undefined}>
            {name}
          </a>
        ))}
      </AppHeader>
      <ExampleClock clock={clock ?? null} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="column">
          <a href={to("methode/")}>{i18n._("Méthode et définitions")}</a>
          <a href={to("donnees/")}>{i18n._("Licence des données")}</a>
          <a href={to("donnees/#personnes")}>{i18n._("Données personnelles")}</a>
          <a href={to("partenaire/")}>{i18n._("Vue partenaire")}</a>
        </div>
      </footer>
    </>
  );
}
