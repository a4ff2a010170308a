import { AppHeader, useWords } from "@ms/ui";
import { type SubmitEvent, useId } from "react";

interface SignInProps {
  readonly isRefused: boolean;
  readonly onKey: (key: string) => void;
}

/** Asks for the reader's key. It is sent to the gateway alone, and kept by this tab alone. */
export function SignIn({ isRefused, onKey }: SignInProps) {
  const { i18n } = useWords();
  const hint = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("key");
    if (typeof given === "string" && given.trim() !== "") onKey(given.trim());
  };
  return (
    <>
      <AppHeader name={i18n._("Planning")} home="/planner/" />
      <main id="content" className="page sign-in" tabIndex={-1}>
        <h1>{i18n._("Entrer dans le planning")}</h1>
        {isRefused && (
          <p className="caution" role="alert">
            {i18n._("Cette clé n’est pas connue, ou ne l’est plus. Vérifiez qu’elle est entière.")}
          </p>
        )}
        <form onSubmit={submit}>
          <label className="field">
            {i18n._("Votre clé")}
            <input name="key" type="password" autoComplete="off" required aria-describedby={hint} />
          </label>
          <p id={hint}>{i18n._("Cet onglet seul la garde ; elle est oubliée quand il se ferme.")}</p>
          <button type="submit" className="button primary">
            {i18n._("Entrer")}
          </button>
        </form>
      </main>
    </>
  );
}
