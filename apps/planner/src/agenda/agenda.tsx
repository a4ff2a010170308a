import { useWords } from "@ms/ui";
import { useState } from "react";
import { useClient } from "urql";
import { EndAgendaMutation, OpenAgendaMutation } from "./agenda.query.ts";
import "./agenda.css";

interface AgendaProps {
  /** Whose weeks: those of a centre that the reader plans, else the reader's own. */
  readonly centre?: string;
  /** What the address tells, and to whom. */
  readonly about: string;
}

/** Weeks in the reader's own calendar: a secret address that keeps itself up to date. */
export function Agenda({ centre, about }: AgendaProps) {
  const { i18n } = useWords();
  const client = useClient();
  const whose = centre === undefined ? {} : { centre };
  const [address, setAddress] = useState<string>();
  const [told, setTold] = useState<string>();
  const fault = i18n._("Cela n’a pas abouti. Essayez encore.");
  const open = async (): Promise<void> => {
    const { data } = await client.mutation(OpenAgendaMutation, whose).toPromise();
    const made = data?.createCalendarFeed;
    const isMade = made?.__typename === "CalendarFeed";
    setAddress(isMade ? new URL(made.address, location.origin).href : undefined);
    setTold(isMade ? undefined : (made?.message ?? fault));
  };
  const end = async (): Promise<void> => {
    const { data } = await client.mutation(EndAgendaMutation, whose).toPromise();
    const ended = data?.revokeCalendarFeed;
    const isEnded = ended?.__typename === "RevokedCalendarFeed";
    if (isEnded) setAddress(undefined);
    setTold(
      isEnded
        ? i18n._("L’adresse ne vaut plus : aucun agenda ne lit plus ces semaines.")
        : ((ended && "message" in ended ? ended.message : undefined) ?? fault),
    );
  };
  return (
    <details className="agenda screen-only">
      <summary>{i18n._("Ajouter à mon agenda")}</summary>
      <p>
        {about} {i18n._("Une nouvelle adresse remplace l’ancienne.")}
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
