import { closureReasonLabels } from "@ms/domain";
import { type BoardPlace, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { ClosureQuery, ReopenMutation } from "./panel.query.ts";
import type { Deed } from "../../../deed/use-deed.ts";

interface ClosedBodyProps {
  readonly place: BoardPlace;
  readonly isOver: boolean;
  readonly deed: Deed;
}

/** A week that was closed on purpose: why; it may be opened again. */
export function ClosedBody({ place, isOver, deed }: ClosedBodyProps) {
  const { i18n, read } = useWords();
  const [{ data }] = useQuery({
    query: ClosureQuery,
    variables: place,
    requestPolicy: "cache-and-network",
  });
  const reason = data?.lineWeeks?.edges[0]?.node.closedFor ?? null;
  return (
    <>
      <p>
        {i18n._("Aucun médecin n’est attendu cette semaine.")}{" "}
        {reason !== null && i18n._("Fermée pour : {reason}.", { reason: read(closureReasonLabels[reason]) })}
      </p>
      {!isOver && (
        <button
          type="button"
          className="button"
          disabled={deed.state.stage === "running"}
          onClick={() =>
            void deed.run(ReopenMutation, place, { sentence: i18n._("La semaine est rouverte.") })
          }
        >
          {i18n._("Rouvrir cette semaine")}
        </button>
      )}
    </>
  );
}
