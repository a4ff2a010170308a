import { availabilityAnswerLabels, type IsoWeek, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { DoctorFile } from "./doctors.query.ts";
import { Freshness } from "./file-state.tsx";

interface DoctorAnswersProps {
  readonly doctor: Pick<DoctorFile, "availability" | "availabilityConfirmedOn">;
  readonly today: PlainDate;
}

/** What the doctor has said of each of the weeks to come, and how long ago. */
export function DoctorAnswers({
  doctor: { availability, availabilityConfirmedOn },
  today,
}: DoctorAnswersProps) {
  const { i18n, read, date, week: weekLabel } = useWords();
  if (availability === null) return null;
  return (
    <section>
      <h2>{i18n._("Semaines à venir")}</h2>
      <p className="soft">
        <Freshness confirmedOn={availabilityConfirmedOn} today={today} />
      </p>
      <ol className="answers">
        {availability.map(({ week, monday, answer, isPlaced }) => (
          <li key={week} className={isPlaced ? "placed" : (answer ?? "silent").toLowerCase()}>
            <span>
              {weekLabel(week as IsoWeek)} <small>{date(monday as PlainDate, "short")}</small>
            </span>
            <b>
              {isPlaced
                ? i18n._("A une semaine")
                : answer === null
                  ? i18n._("Sans réponse")
                  : read(availabilityAnswerLabels[answer])}
            </b>
          </li>
        ))}
      </ol>
    </section>
  );
}
