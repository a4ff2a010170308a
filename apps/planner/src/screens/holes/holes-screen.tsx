import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { HoleRow } from "./hole-row.tsx";
import { HolesQuery } from "./holes.query.ts";
import "./holes.css";

/** As far as one looks for doctors. */
const weeksAhead = 26;

/** À pourvoir: the weeks that want a doctor, the nearest first, each with the way to its candidates. */
export function HolesScreen({ today }: { today: PlainDate }) {
  const { i18n } = useWords();
  const from: IsoWeek = weekOf(today);
  const [{ data, error }, readAgain] = useQuery({
    query: HolesQuery,
    variables: { from, weeks: weeksAhead },
    requestPolicy: "cache-and-network",
  });
  if (data === undefined)
    return (
      <main id="content" className="page" tabIndex={-1}>
        {error === undefined ? (
          <LoadingScreen height={320} />
        ) : (
          <FailedScreen
            what={i18n._("Les semaines à pourvoir n’ont pas pu être lues.")}
            onRetry={() => readAgain({ requestPolicy: "network-only" })}
          />
        )}
      </main>
    );
  if (data.lineWeeks === null)
    return (
      <main id="content" className="page" tabIndex={-1}>
        <NotFoundScreen />
      </main>
    );
  const { edges, totalCount } = data.lineWeeks;
  return (
    <main id="content" className="page holes-screen" tabIndex={-1}>
      <h1>
        {i18n._("{count, plural, one {# semaine à pourvoir} other {# semaines à pourvoir}}", {
          count: totalCount,
        })}
      </h1>
      {totalCount === 0 ? (
        <EmptyScreen
          sentence={i18n._("Rien à pourvoir dans les {weeks} semaines à venir.", { weeks: weeksAhead })}
        />
      ) : (
        <>
          <p>
            {i18n._("Les plus proches d’abord, sur les {weeks} semaines à venir.", { weeks: weeksAhead })}
          </p>
          <ol>
            {edges.map(({ node }) => (
              <HoleRow key={`${node.line.identifier} ${node.week}`} hole={node} today={today} />
            ))}
          </ol>
        </>
      )}
    </main>
  );
}
