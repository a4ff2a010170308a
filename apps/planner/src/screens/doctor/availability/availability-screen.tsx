import { addWeeks, daysBetween, mondayOf, type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { FailedScreen, LoadingScreen, NotFoundScreen, StaleNotice, useWords } from "@ms/ui";
import type { Reader } from "../../../reader.ts";
import { useOwnAnswer } from "../../../offline/use-own-answer.ts";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import { useDeed } from "../../../deed/use-deed.ts";
import { AvailabilityQuery, ConfirmMutation, type KnownWeek } from "./availability.query.ts";
import { useAnswers } from "./use-answers.ts";
import { WeekQuestion } from "./week-question.tsx";
import "../doctor.css";
import "./availability.css";

/** As far ahead as a doctor is asked. */
const weeksAsked = 26;

/** Mes disponibilités: week by week, could you come? */
export function AvailabilityScreen({ reader }: { reader: Reader }) {
  const { i18n } = useWords();
  const first = addWeeks(weekOf(reader.today), 1);
  const { data, error, readAt, renew } = useOwnAnswer({
    query: AvailabilityQuery,
    variables: { from: first, weeks: weeksAsked },
    requestPolicy: "cache-and-network",
  });
  return (
    <main id="content" className="page doctor-screen" tabIndex={-1}>
      <h1>{i18n._("Mes disponibilités")}</h1>
      {readAt && <StaleNotice readAt={readAt} onRetry={renew} />}
      {data?.myAvailability ? (
        <Questions
          reader={reader}
          known={data.myAvailability}
          isStale={readAt !== undefined}
          onChanged={renew}
        />
      ) : data ? (
        <NotFoundScreen />
      ) : error ? (
        <FailedScreen what={i18n._("Vos disponibilités n’ont pas pu être lues.")} onRetry={renew} />
      ) : (
        <LoadingScreen height={320} />
      )}
    </main>
  );
}

function Questions({
  reader,
  known,
  isStale,
  onChanged,
}: {
  reader: Reader;
  known: readonly KnownWeek[];
  isStale: boolean;
  onChanged: () => void;
}) {
  const { i18n, date } = useWords();
  const { given, pending, sending, give } = useAnswers(reader, onChanged);
  const deed = useDeed(onChanged);
  const said = known.flatMap(({ confirmedOn }) => confirmedOn ?? []).sort();
  const age = said[0] === undefined ? undefined : daysBetween(said[0] as PlainDate, reader.today);
  const months = new Map<string, KnownWeek[]>();
  for (const each of known) {
    const month = mondayOf(each.week as IsoWeek).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return (
    <>
      {age !== undefined && (
        <p className="soft">
          {i18n._(
            "{age, plural, =0 {Confirmé aujourd’hui} one {Confirmé hier} other {Confirmé il y a # jours}}",
            {
              age,
            },
          )}
        </p>
      )}
      {age !== undefined && age > 0 && !isStale && (
        <button
          type="button"
          className="button"
          disabled={deed.state.stage === "running"}
          onClick={() =>
            void deed.run(ConfirmMutation, {}, { sentence: i18n._("Merci : tout est confirmé.") })
          }
        >
          {i18n._("Tout est encore juste")}
        </button>
      )}
      <DeedNotice state={deed.state} />
      <div role="status">
        {sending.stage === "waiting" && (
          <p className="caution">
            {i18n._("Pas de réseau : vos réponses sont gardées ici, et seront envoyées dès son retour.")}
          </p>
        )}
        {sending.stage === "refused" && <p className="caution">{sending.sentence}</p>}
      </div>
      {[...months].map(([month, weeks]) => (
        <section key={month}>
          <h2>{date(`${month}-01` as PlainDate, "month")}</h2>
          <ol>
            {weeks.map((each) => (
              <WeekQuestion
                key={each.week}
                known={each}
                answer={given[each.week] ?? each.answer}
                isWaiting={sending.stage === "waiting" && each.week in pending}
                onAnswer={(answer) => give(each.week, answer)}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
