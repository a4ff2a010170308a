import { type PlainDate, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import { DeedNotice } from "../../deed/deed-notice.tsx";
import { useDeed } from "../../deed/use-deed.ts";
import type { Reader } from "../../reader.ts";
import { HoleRow } from "./hole-row.tsx";
import { HolesQuery } from "./holes.query.ts";
import "./holes.css";

/** As far as one looks for doctors. */
const weeksAhead = 26;

/** À pourvoir: the weeks that want a doctor, the nearest first, each with the way to its candidates. */
export function HolesScreen({ reader: { today } }: { reader: Reader }) {
  return (
    <main id="content" className="page holes-screen" tabIndex={-1}>
      <Holes today={today} />
    </main>
  );
}

function Holes({ today }: { today: PlainDate }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({
    query: HolesQuery,
    variables: { from: weekOf(today), weeks: weeksAhead },
    requestPolicy: "cache-and-network",
  });
  const renew = useCallback(() => readAgain({ requestPolicy: "network-only" }), [readAgain]);
  const deed = useDeed(renew);
  if (data === undefined && error !== undefined)
    return <FailedScreen what={i18n._("Les semaines à pourvoir n’ont pas pu être lues.")} onRetry={renew} />;
  if (data === undefined) return <LoadingScreen height={320} />;
  if (data.lineWeeks === null) return <NotFoundScreen />;
  const { edges, totalCount } = data.lineWeeks;
  const count = i18n._("{count, plural, one {# semaine à pourvoir} other {# semaines à pourvoir}}", {
    count: totalCount,
  });
  if (totalCount === 0)
    return (
      <>
        <h1>{count}</h1>
        <EmptyScreen
          sentence={i18n._("Rien à pourvoir dans les {weeks} semaines à venir.", { weeks: weeksAhead })}
        />
      </>
    );
  return (
    <>
      <h1>{count}</h1>
      <p>{i18n._("Les plus proches d’abord, sur les {weeks} semaines à venir.", { weeks: weeksAhead })}</p>
      <DeedNotice state={deed.state} />
      <ol>
        {edges.map(({ node }) => (
          <HoleRow key={`${node.line.identifier} ${node.week}`} hole={node} today={today} deed={deed} />
        ))}
      </ol>
    </>
  );
}
