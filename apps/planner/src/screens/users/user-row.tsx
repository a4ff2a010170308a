import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { useEffect, useRef } from "react";
import { useReport } from "../../use-report.ts";
import { EndUserMutation, type User } from "./users.query.ts";

/** Somebody who may sign in, and the way to end that, after one confirmation. */
export function UserRow({
  user,
  place,
  onEnded,
}: {
  user: User;
  /** The centre or the doctor that the person stands for. */
  place: string | null;
  onEnded: () => void;
}) {
  const { i18n, date, read } = useWords();
  const { userId, name, email, roleLabel, invitedAt, endedAt } = user;
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, send } = useReport(EndUserMutation);
  useEffect(() => {
    if (state.stage !== "kept") return;
    dialog.current?.close();
    onEnded();
  }, [state, onEnded]);
  const dayOf = (moment: string) => date(moment.slice(0, 10) as PlainDate, "brief");
  return (
    <li>
      <p>
        <b translate="no">{name}</b>
        <small>{email}</small>
      </p>
      <p>
        {read(roleLabel)}
        {place !== null && <small>{place}</small>}
      </p>
      <p>
        {endedAt === null
          ? i18n._("Depuis le {day}", { day: dayOf(invitedAt) })
          : i18n._("Accès terminé le {day}", { day: dayOf(endedAt) })}
      </p>
      {endedAt === null && (
        <>
          <button
            type="button"
            className="button"
            aria-label={i18n._("Mettre fin à l’accès de {name}", { name })}
            onClick={() => dialog.current?.showModal()}
          >
            {i18n._("Mettre fin à l’accès")}
          </button>
          <dialog ref={dialog} aria-labelledby={`end-${userId}`}>
            <h2 id={`end-${userId}`}>{i18n._("Mettre fin à l’accès de {name} ?", { name })}</h2>
            <p>{i18n._("Ses sessions se ferment aussitôt. Le journal garde ce qui a été fait.")}</p>
            <div role="status">
              {state.stage === "refused" && <p className="caution">{state.sentence}</p>}
            </div>
            <div className="choices">
              <button
                type="button"
                className="button primary"
                disabled={state.stage === "sending"}
                onClick={() => void send({ userId })}
              >
                {i18n._("Mettre fin à l’accès")}
              </button>
              <button type="button" className="button" onClick={() => dialog.current?.close()}>
                {i18n._("Fermer sans changer")}
              </button>
            </div>
          </dialog>
        </>
      )}
    </li>
  );
}
