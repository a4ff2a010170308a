import { EmptyScreen, FailedScreen, LoadingScreen, StaleNotice, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { Link } from "wouter";
import type { Reader } from "../../reader.ts";
import { useKept } from "../../use-kept.ts";
import { OpeningCard } from "./opening-card.tsx";
import { OpeningsQuery } from "./openings.query.ts";
import "./openings.css";

/** Ouvertures: the communes that ask for a centre, what is ready there, and the decision to open. */
export function OpeningsScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n, date } = useWords();
  const [{ data, error }, ask] = useQuery({ query: OpeningsQuery, requestPolicy: "cache-and-network" });
  const kept = useKept(data);
  const readAgain = () => ask({ requestPolicy: "network-only" });
  return (
    <main id="content" className="page openings-screen" tabIndex={-1}>
      <h1>{i18n._("Ouvertures")}</h1>
      <p>{i18n._("Ce qui est prêt au {day}, commune par commune.", { day: date(today, "full") })}</p>
      {kept !== undefined && error !== undefined && <StaleNotice readAt={kept.readAt} onRetry={readAgain} />}
      {kept === undefined ? (
        error === undefined ? (
          <LoadingScreen height={320} />
        ) : (
          <FailedScreen what={i18n._("Les projets d’ouverture n’ont pas pu être lus.")} onRetry={readAgain} />
        )
      ) : kept.facts.openingProjects.totalCount === 0 ? (
        <EmptyScreen sentence={i18n._("Aucune commune n’est candidate.")}>
          <Link className="button" href="/forecast">
            {i18n._("Voir les prévisions")}
          </Link>
        </EmptyScreen>
      ) : (
        kept.facts.openingProjects.edges.map(({ node }) => (
          <OpeningCard key={node.identifier} project={node} today={today} onDecided={readAgain} />
        ))
      )}
    </main>
  );
}
