import { useWords } from "@ms/ui";
import { type SubmitEvent, useId } from "react";
import { useWays } from "./use-ways.ts";
import type { Entry } from "./use-entry.ts";
import "./sign-in.css";

/** Lets the reader in: by a letter, as one of the example's people, or with a key. */
export function SignIn({ entry: { isRefused, useKey }, isEnded }: { entry: Entry; isEnded: boolean }) {
  const { i18n } = useWords();
  const hint = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("key");
    if (typeof given === "string" && given.trim() !== "") useKey(given.trim());
  };
  return (
    <main id="content" className="page sign-in" tabIndex={-1}>
      <h1>{i18n._("Entrer dans le planning")}</h1>
      {isRefused && (
        <p className="caution" role="alert">
          {i18n._("Cette clé n’est pas connue, ou ne l’est plus. Vérifiez qu’elle est entière.")}
        </p>
      )}
      {isEnded && !isRefused && (
        <p className="caution" role="alert">
          {i18n._("Votre session est terminée : entrez de nouveau.")}
        </p>
      )}
      <p>
        <a className="button primary" href="/sign-in/">
          {i18n._("Se connecter avec mon adresse")}
        </a>
      </p>
      <DemoEntries />
      <section>
        <h2>{i18n._("Avec une clé")}</h2>
        <form onSubmit={submit}>
          <label className="field">
            {i18n._("Votre clé")}
            <input name="key" type="password" autoComplete="off" required aria-describedby={hint} />
          </label>
          <p id={hint}>{i18n._("Cet onglet seul la garde ; elle est oubliée quand il se ferme.")}</p>
          <button type="submit" className="button">
            {i18n._("Entrer")}
          </button>
        </form>
      </section>
    </main>
  );
}

/** The example's people, each behind a link. */
function DemoEntries() {
  const { i18n } = useWords();
  const ways = useWays();
  if (ways === undefined || ways.demoUsers.length === 0) return null;
  const names: Readonly<Record<string, string>> = {
    DOCTOR: i18n._("Médecin"),
    COORDINATOR: i18n._("Coordinatrice"),
    PLANNER: i18n._("Planificatrice"),
    ADMIN: i18n._("Administratrice"),
  };
  return (
    <section>
      <h2>{i18n._("Réseau d’exemple, en tant que :")}</h2>
      <ul className="demo-entries">
        {ways.demoUsers.map(({ role }) => (
          <li key={role}>
            <a className="button" href={`${ways.origin}/demo/${role.toLowerCase()}`}>
              {names[role] ?? role}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
