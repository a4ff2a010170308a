import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { SwapList } from "../../swaps/swap-list.tsx";
import { SwapsQuery } from "./swaps.query.ts";
import "./swaps.css";

/** Échanges: what doctors offer each other, the latest first. They agree between themselves; one looks on. */
export function SwapsScreen() {
  const { i18n } = useWords();
  return (
    <main id="content" className="page swaps-screen" tabIndex={-1}>
      <h1>{i18n._("Échanges")}</h1>
      <Swaps />
    </main>
  );
}

function Swaps() {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({ query: SwapsQuery, requestPolicy: "cache-and-network" });
  if (data === undefined && error !== undefined)
    return (
      <FailedScreen
        what={i18n._("Les échanges n’ont pas pu être lus.")}
        onRetry={() => readAgain({ requestPolicy: "network-only" })}
      />
    );
  if (data === undefined) return <LoadingScreen height={320} />;
  if (data.swapOffers === null) return <NotFoundScreen />;
  if (data.swapOffers.length === 0)
    return <EmptyScreen sentence={i18n._("Aucun échange n’est proposé entre médecins.")} />;
  return (
    <>
      <p>{i18n._("Les deux semaines restent comme elles sont jusqu’à l’accord des deux médecins.")}</p>
      <SwapList swaps={data.swapOffers} centres={data.centres} />
    </>
  );
}
