import type { ReactNode } from "react";
import { useWords } from "../locale/use-words.ts";

/** A screen that has nothing to show yet: one sentence, one thing to do. */
export function EmptyScreen({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className="screen-state">
      <p>{sentence}</p>
      {children}
    </div>
  );
}

/** The shape of what is to come; it shows only when the wait grows long. */
export function LoadingScreen({ height }: { height: number }) {
  const { i18n } = useWords();
  return (
    <div className="loading" role="status" style={{ minHeight: height }}>
      {i18n._("Chargement…")}
    </div>
  );
}

/** What failed, what is safe, and the way to try again. */
export function FailedScreen({ what, onRetry }: { what: string; onRetry: () => void }) {
  const { i18n } = useWords();
  return (
    <div className="screen-state" role="alert">
      <h2>{what}</h2>
      <p>{i18n._("Rien n’a été modifié. Vérifiez la connexion, puis réessayez.")}</p>
      <button type="button" className="button" onClick={onRetry}>
        {i18n._("Réessayer")}
      </button>
    </div>
  );
}

/** Absent and forbidden look the same: the page does not tell which. */
export function NotFoundScreen({ children }: { children?: ReactNode }) {
  const { i18n } = useWords();
  return (
    <div className="screen-state">
      <h1>{i18n._("Cette page n’existe pas, ou ne vous est pas ouverte.")}</h1>
      <p>{i18n._("Pour demander l’accès, écrivez à la personne qui vous a remis votre clé.")}</p>
      {children}
    </div>
  );
}

/** What is shown was read earlier, and the last try failed. */
export function StaleNotice({ readAt, onRetry }: { readAt: Date; onRetry: () => void }) {
  const { i18n, moment } = useWords();
  return (
    <div className="notice stale" role="status">
      {i18n._("Données du {moment} : la dernière lecture a échoué.", { moment: moment(readAt) })}{" "}
      <button type="button" className="link-button" onClick={onRetry}>
        {i18n._("Réessayer")}
      </button>
    </div>
  );
}
