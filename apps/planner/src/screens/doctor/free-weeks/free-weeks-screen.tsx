import { addWeeks, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import type { Reader } from "../../../reader.ts";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import { useDeed } from "../../../deed/use-deed.ts";
import { FreeWeekCard } from "./free-week-card.tsx";
import { type FreeWeek, FreeWeeksQuery } from "./free-weeks.query.ts";
import "../doctor.css";

/** As far ahead as a doctor may look. */
const weeksAhead = 26;

/** Semaines libres: what the doctor may take by every rule, the nearest place first. */
export function FreeWeeksScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({
    query: FreeWeeksQuery,
    variables: { from: addWeeks(weekOf(today), 1), weeks: weeksAhead },
    requestPolicy: "cache-and-network",
  });
  const renew = useCallback(() => readAgain({ requestPolicy: "network-only" }), [readAgain]);
  return (
    <main id="content" className="page doctor-screen" tabIndex={-1}>
      <h1>{i18n._("Semaines libres")}</h1>
      {data?.freeWeeks ? (
        <FreeWeeks all={data.freeWeeks} onChanged={renew} />
      ) : data ? (
        <NotFoundScreen />
      ) : error ? (
        <FailedScreen what={i18n._("Les semaines libres n’ont pas pu être lues.")} onRetry={renew} />
      ) : (
        <LoadingScreen height={320} />
      )}
    </main>
  );
}

function FreeWeeks({ all, onChanged }: { all: readonly FreeWeek[]; onChanged: () => void }) {
  const { i18n } = useWords();
  const deed = useDeed(onChanged);
  return (
    <>
      <DeedNotice state={deed.state} />
      {all.length === 0 ? (
        <EmptyScreen
          sentence={i18n._("Aucune semaine libre pour vous dans les {weeks} semaines à venir.", {
            weeks: weeksAhead,
          })}
        />
      ) : (
        <>
          <p className="soft">{i18n._("Les plus proches de chez vous d’abord.")}</p>
          <ol>
            {all.map((free) => (
              <FreeWeekCard
                key={`${free.lineWeek.line.identifier} ${free.lineWeek.week}`}
                free={free}
                deed={deed}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
