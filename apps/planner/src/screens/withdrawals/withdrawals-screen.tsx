import { type PlainDate, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import { DeedNotice } from "../../deed/deed-notice.tsx";
import { useDeed } from "../../deed/use-deed.ts";
import type { Reader } from "../../reader.ts";
import { WithdrawalCard } from "./withdrawal-card.tsx";
import { WithdrawalsQuery } from "./withdrawals.query.ts";
import "./withdrawals.css";

const weeksAhead = 53;

/** Désistements: the weeks that doctors gave up, the nearest first, and what has been done since. Never why. */
export function WithdrawalsScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  return (
    <main id="content" className="page withdrawals-screen" tabIndex={-1}>
      <h1>{i18n._("Désistements")}</h1>
      <Withdrawals today={today} />
    </main>
  );
}

function Withdrawals({ today }: { today: PlainDate }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({
    query: WithdrawalsQuery,
    variables: { from: weekOf(today), weeks: weeksAhead },
    requestPolicy: "cache-and-network",
  });
  const renew = useCallback(() => readAgain({ requestPolicy: "network-only" }), [readAgain]);
  const deed = useDeed(renew);
  if (data === undefined && error !== undefined)
    return <FailedScreen what={i18n._("Les désistements n’ont pas pu être lus.")} onRetry={renew} />;
  if (data === undefined) return <LoadingScreen height={320} />;
  if (data.withdrawals === null) return <NotFoundScreen />;
  if (data.withdrawals.length === 0)
    return <EmptyScreen sentence={i18n._("Personne ne s’est désisté d’une semaine à venir.")} />;
  return (
    <>
      <p>{i18n._("Les semaines les plus proches d’abord. Un médecin n’a jamais à donner de raison.")}</p>
      <DeedNotice state={deed.state} />
      <ol>
        {data.withdrawals.map((each) => (
          <WithdrawalCard
            key={`${each.lineWeek.line.identifier} ${each.lineWeek.week}`}
            withdrawal={each}
            today={today}
            deed={deed}
          />
        ))}
      </ol>
    </>
  );
}
