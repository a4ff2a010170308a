import { type BoardPlace, FailedScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { Link } from "wouter";
import { SwapList } from "../../../swaps/swap-list.tsx";
import { WeekSwapsQuery } from "./panel.query.ts";

/** Who has asked whom to exchange a week, and the way to all that doctors offer each other. */
export function WeekSwaps({ place }: { place: BoardPlace }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({
    query: WeekSwapsQuery,
    variables: place,
    requestPolicy: "cache-and-network",
  });
  if (data === undefined && error !== undefined)
    return (
      <FailedScreen
        what={i18n._("Les échanges n’ont pas pu être lus.")}
        onRetry={() => readAgain({ requestPolicy: "network-only" })}
      />
    );
  return (
    <section className="week-swaps">
      {data && <SwapList swaps={data.lineWeeks?.edges[0]?.node.swapOffers ?? []} centres={data.centres} />}
      <Link href="/swaps">{i18n._("Voir tous les échanges")}</Link>
    </section>
  );
}
