import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";

/** One shape for each week that a doctor spent on a line: the handover, as many times as it took place. */
export function WeekRibbon({ weeks, asOf }: { weeks: number; asOf: PlainDate }) {
  const { i18n, number, date } = useWords();
  const title = i18n._("{count} semaines de médecin", { count: number(weeks) });
  return (
    <figure className="ribbon">
      <figcaption>
        <b>{title}</b>
        <span>{i18n._("une forme = une ligne, une semaine · au {day}", { day: date(asOf, "full") })}</span>
      </figcaption>
      <div className="ribbon-weeks" role="img" aria-label={title}>
        {Array.from({ length: weeks }, (_, week) => (
          <i key={week} />
        ))}
      </div>
    </figure>
  );
}
