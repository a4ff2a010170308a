import { type PlainDate, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, StaleNotice, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import { Agenda } from "../../../agenda/agenda.tsx";
import type { Reader } from "../../../reader.ts";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import { useDeed } from "../../../deed/use-deed.ts";
import { useOwnAnswer } from "../../../offline/use-own-answer.ts";
import { UnsentAnswers } from "../availability/unsent-answers.tsx";
import { FeedbackQuery } from "./feedback.query.ts";
import { MyWeekCard } from "./my-week-card.tsx";
import { type MyWeek, MyWeeksQuery, myWeeksOf } from "./my-weeks.query.ts";
import { linesOf, SwapOffersQuery } from "./swap.query.ts";
import { SwapOffers } from "./swap-offers.tsx";
import { MyWeekOffersQuery } from "./week-offers.query.ts";
import { WeekOffersToMe } from "./week-offers-to-me.tsx";
import "../doctor.css";

/** Mes semaines: all of a doctor's weeks, the next one first. */
export function MyWeeksScreen({ reader }: { reader: Reader }) {
  const { i18n } = useWords();
  const { data, error, readAt, renew } = useOwnAnswer({
    query: MyWeeksQuery,
    variables: myWeeksOf(reader),
    requestPolicy: "cache-and-network",
  });
  return (
    <main id="content" className="page doctor-screen" tabIndex={-1}>
      <h1>{i18n._("Mes semaines")}</h1>
      {readAt && <StaleNotice readAt={readAt} onRetry={renew} />}
      <UnsentAnswers reader={reader} />
      {data?.lineWeeks ? (
        <MyWeeks
          all={data.lineWeeks.edges.map(({ node }) => node)}
          today={reader.today}
          isStale={readAt !== undefined}
          onChanged={renew}
        />
      ) : data ? (
        <NotFoundScreen />
      ) : error ? (
        <FailedScreen what={i18n._("Vos semaines n’ont pas pu être lues.")} onRetry={renew} />
      ) : (
        <LoadingScreen height={320} />
      )}
    </main>
  );
}

function MyWeeks({
  all,
  today,
  isStale,
  onChanged,
}: {
  all: readonly MyWeek[];
  today: PlainDate;
  isStale: boolean;
  onChanged: () => void;
}) {
  const { i18n } = useWords();
  const [swaps, readSwaps] = useQuery({ query: SwapOffersQuery, requestPolicy: "cache-and-network" });
  const [feedback, readFeedback] = useQuery({ query: FeedbackQuery, requestPolicy: "cache-and-network" });
  const [offers, readOffers] = useQuery({ query: MyWeekOffersQuery, requestPolicy: "cache-and-network" });
  const renewAll = useCallback(() => {
    onChanged();
    readOffers({ requestPolicy: "network-only" });
    readSwaps({ requestPolicy: "network-only" });
    readFeedback({ requestPolicy: "network-only" });
  }, [onChanged, readOffers, readSwaps, readFeedback]);
  const deed = useDeed(renewAll);
  const lines = linesOf(swaps.data);
  const swapOffers = swaps.data?.mySwapOffers ?? [];
  const isSwapPending = ({ line, week }: MyWeek) =>
    swapOffers.some(
      ({ state, given }) => state === "OFFERED" && given.line === line.identifier && given.week === week,
    );
  const current = weekOf(today);
  const ahead = all.filter(({ week }) => week >= current);
  const past = all.filter(({ week }) => week < current).reverse();
  const list = (weeks: readonly MyWeek[], next?: MyWeek) => (
    <ol>
      {weeks.map((own) => (
        <MyWeekCard
          key={`${own.line.identifier} ${own.week}`}
          own={own}
          today={today}
          isNext={own === next}
          isSwapPending={isSwapPending(own)}
          deed={isStale ? undefined : deed}
          lines={lines}
          feedback={feedback.data?.myFeedback?.find(({ week }) => week === own.week)}
        />
      ))}
    </ol>
  );
  return (
    <>
      <DeedNotice state={deed.state} />
      <WeekOffersToMe offers={offers.data?.myWeekOffers ?? []} deed={deed} />
      {ahead.length === 0 ? (
        <EmptyScreen sentence={i18n._("Aucune semaine à venir. Dites quand vous pourriez venir.")} />
      ) : (
        list(ahead, ahead[0])
      )}
      {!isStale && (
        <Agenda
          about={i18n._(
            "Votre agenda lit une adresse qui n’est qu’à vous, et se met à jour tout seul : vos semaines confirmées, rien d’autre.",
          )}
        />
      )}
      <SwapOffers offers={swapOffers} lines={lines} deed={deed} />
      {past.length > 0 && (
        <section>
          <h2>{i18n._("Semaines passées")}</h2>
          {list(past)}
        </section>
      )}
    </>
  );
}
