import { addWeeks, daysBetween, mondayOf, type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import type { Reader } from "../../../reader.ts";
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
  const [{ data, error }, readAgain] = useQuery({
    query: AvailabilityQuery,
    variables: { from: first, weeks: weeksAsked },
    requestPolicy: "cache-and-network",
  });
  const renew = useCallback(() => readAgain({ requestPolicy: "network-only" }), [readAgain]);
  return (
    <main id="content" className="page doctor-screen" tabIndex={-1}>
      <h1>{i18n._("Mes disponibilités")}</h1>
      {data?.myAvailability && reader.doctor ? (
        <Questions
          doctor={reader.doctor}
          today={reader.today}
          known={data.myAvailability}
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
  doctor,
  today,
  known,
  onChanged,
}: {
  doctor: string;
  today: PlainDate;
  known: readonly KnownWeek[];
  onChanged: () => void;
}) {
  const { i18n, date } = useWords();
  const { given, pending, sending, give } = useAnswers(doctor, onChanged);
  const deed = useDeed(onChanged);
  const said = known.flatMap(({ confirmedOn }) => confirmedOn ?? []).sort();
  const age = said[0] === undefined ? undefined : daysBetween(said[0] as PlainDate, today);
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
      {age !== undefined && age > 0 && (
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
