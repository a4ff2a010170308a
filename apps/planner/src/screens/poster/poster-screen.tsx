import { FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { Link, useSearchParams } from "wouter";
import type { Reader } from "../../reader.ts";
import { PosterCentresQuery } from "./poster.query.ts";
import { PosterOfCentre } from "./poster-of-centre.tsx";
import "./poster.css";

/** Affiche de la semaine: the sheet for a centre's door, chosen, looked at and printed. */
export function PosterScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  const [search, setSearch] = useSearchParams();
  const [{ data, error }, readAgain] = useQuery({ query: PosterCentresQuery });
  const all = data?.centres.edges.map(({ node }) => node) ?? [];
  const own = data?.viewer.centre ?? null;
  const centres = own === null ? all : all.filter(({ identifier }) => identifier === own);
  const centre = centres.find(({ identifier }) => identifier === (search.get("centre") ?? own)) ?? centres[0];
  const asksForAnother = search.get("centre") !== null && search.get("centre") !== centre?.identifier;
  if (data === undefined)
    return (
      <main id="content" className="page poster-screen" tabIndex={-1}>
        {error === undefined ? (
          <LoadingScreen height={320} />
        ) : (
          <FailedScreen
            what={i18n._("Les centres n’ont pas pu être lus.")}
            onRetry={() => readAgain({ requestPolicy: "network-only" })}
          />
        )}
      </main>
    );
  return (
    <main id="content" className="page poster-screen" tabIndex={-1}>
      <p className="screen-only">
        <Link href="/">{i18n._("Retour aux semaines")}</Link>
      </p>
      {centre === undefined || asksForAnother ? (
        <NotFoundScreen />
      ) : (
        <>
          {centres.length > 1 && (
            <label className="field screen-only">
              {i18n._("Centre")}
              <select
                value={centre.identifier}
                onChange={({ target }) => setSearch({ centre: target.value })}
              >
                {centres.map(({ identifier, name }) => (
                  <option key={identifier} value={identifier}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <PosterOfCentre key={centre.identifier} centre={centre.identifier} today={today} />
        </>
      )}
    </main>
  );
}
