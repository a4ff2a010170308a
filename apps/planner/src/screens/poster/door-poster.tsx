import { type IsoWeek, mondayOf, type PlainDate, sundayOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Poster, PosterCentre } from "./poster.query.ts";

interface DoorPosterProps {
  readonly centre: PosterCentre;
  readonly poster: Poster;
  /** Empty: none is shown. */
  readonly telephone: string;
  readonly today: PlainDate;
}

/** One sheet for the door: where, which week, who receives where the doctor consents to be named, whom to call. */
export function DoorPoster({ centre, poster: { week, entries }, telephone, today }: DoorPosterProps) {
  const { i18n, date } = useWords();
  const monday = mondayOf(week as IsoWeek);
  const numbers = new Map(centre.lines.map(({ identifier, number }) => [identifier, number]));
  return (
    <article className="door-poster">
      <h1>{centre.name}</h1>
      <p className="poster-week">
        {i18n._("Semaine du {monday} au {sunday}", {
          monday: date(monday, "spoken"),
          sunday: date(sundayOf(week as IsoWeek), "spoken"),
        })}
      </p>
      {entries.length === 0 && <p className="poster-name">{i18n._("Le centre est fermé cette semaine.")}</p>}
      <ul>
        {entries.map(({ line, isComing, name }) => (
          <li key={line}>
            {entries.length > 1 && (
              <small>{i18n._("Ligne {line}", { line: numbers.get(line) ?? line })}</small>
            )}
            <p className="poster-name">
              {isComing
                ? (name ?? i18n._("Demandez au centre qui vous reçoit."))
                : i18n._("Pas de médecin prévu cette semaine : appelez le centre.")}
            </p>
          </li>
        ))}
      </ul>
      {telephone !== "" && (
        <p className="poster-telephone">{i18n._("Téléphone : {telephone}", { telephone })}</p>
      )}
      <footer>{i18n._("Situation au {day}.", { day: date(today, "full") })}</footer>
    </article>
  );
}
