import type { PlainDate } from "@ms/domain";
import { FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useState } from "react";
import { useQuery } from "urql";
import { Agenda } from "../../agenda/agenda.tsx";
import { DoorPoster } from "./door-poster.tsx";
import { PosterQuery } from "./poster.query.ts";

/** A centre's poster, with its telephone, or the one that the coordinator wants on it instead. */
export function PosterOfCentre({ centre, today }: { centre: string; today: PlainDate }) {
  const { i18n } = useWords();
  const [telephone, setTelephone] = useState<string>();
  const [{ data, error }, readAgain] = useQuery({
    query: PosterQuery,
    variables: { centre },
    requestPolicy: "network-only",
  });
  if (error !== undefined)
    return (
      <FailedScreen
        what={i18n._("L’affiche n’a pas pu être lue.")}
        onRetry={() => readAgain({ requestPolicy: "network-only" })}
      />
    );
  if (data === undefined) return <LoadingScreen height={320} />;
  if (data.centre === null || data.doorPoster === null) return <NotFoundScreen />;
  const shown = telephone ?? data.centre.phone ?? "";
  return (
    <>
      <div className="poster-choices screen-only">
        <label className="field">
          {i18n._("Téléphone à afficher, si vous le voulez")}
          <input
            type="tel"
            autoComplete="off"
            value={shown}
            onChange={({ target }) => setTelephone(target.value)}
          />
        </label>
        <button type="button" className="button primary" onClick={() => print()}>
          {i18n._("Imprimer")}
        </button>
        {data.doorPoster.entries.some(({ isComing }) => !isComing) && (
          <p className="caution">
            {data.doorPoster.entries.length > 1
              ? i18n._("Au moins une ligne n’a pas de médecin cette semaine : l’affiche le dit.")
              : i18n._("Aucun médecin n’est prévu cette semaine : l’affiche le dit.")}
          </p>
        )}
      </div>
      <DoorPoster centre={data.centre} poster={data.doorPoster} telephone={shown.trim()} today={today} />
      <Agenda
        centre={centre}
        about={i18n._(
          "Votre agenda lit une adresse qui n’est qu’à vous, et se met à jour tout seul : qui vient au centre, semaine après semaine, avec les noms. Ne la donnez à personne : elle se tait quand vos droits sur ce centre prennent fin.",
        )}
      />
    </>
  );
}
