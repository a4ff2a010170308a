import { useWords } from "@ms/ui";
import { useState } from "react";
import { useClient } from "urql";
import { EndAgendaMutation, OpenAgendaMutation } from "./agenda.query.ts";

/** The doctor's weeks in the doctor's own calendar: a secret address that keeps itself up to date. */
export function Agenda() {
  const { i18n } = useWords();
  const client = useClient();
  const [address, setAddress] = useState<string>();
  const [told, setTold] = useState<string>();
  const fault = i18n._("Cela n’a pas abouti. Essayez encore.");
  const open = async (): Promise<void> => {
    const { data } = await client.mutation(OpenAgendaMutation, {}).toPromise();
    const made = data?.createCalendarFeed;
    const isMade = made?.__typename === "CalendarFeed";
    setAddress(isMade ? new URL(made.address, location.origin).href : undefined);
    setTold(isMade ? undefined : (made?.message ?? fault));
  };
  const end = async (): Promise<void> => {
    const { data } = await client.mutation(EndAgendaMutation, {}).toPromise();
    const ended = data?.revokeCalendarFeed;
    const isEnded = ended?.__typename === "RevokedCalendarFeed";
    if (isEnded) setAddress(undefined);
    setTold(
      isEnded
        ? i18n._("L’adresse ne vaut plus : aucun agenda ne lit plus vos semaines.")
        : ((ended && "message" in ended ? ended.message : undefined) ?? fault),
    );
  };
  return (
    <details className="doctor-card agenda">
      <summary>{i18n._("Ajouter à mon agenda")}</summary>
      <p>
        {i18n._(
          "Votre agenda lit une adresse qui n’est qu’à vous, et se met à jour tout seul : vos semaines confirmées, rien d’autre. Une nouvelle adresse remplace l’ancienne.",
        )}
      </p>
      {address !== undefined && (
        <>
          <label className="field">
            {i18n._("Adresse secrète, montrée cette fois seulement")}
            <input readOnly value={address} onFocus={({ target }) => target.select()} />
          </label>
          <p className="actions">
            <a className="button primary" href={address.replace(/^https?:/, "webcal:")}>
              {i18n._("Ouvrir dans mon agenda")}
            </a>
          </p>
        </>
      )}
      <div role="status">{told !== undefined && <p className="caution">{told}</p>}</div>
      <p className="actions">
        <button type="button" className="button" onClick={() => void open()}>
          {i18n._("Créer l’adresse")}
        </button>
        <button type="button" className="button" onClick={() => void end()}>
          {i18n._("Fermer l’adresse")}
        </button>
      </p>
    </details>
  );
}
