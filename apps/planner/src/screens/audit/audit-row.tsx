import { useWords } from "@ms/ui";
import type { AuditEvent } from "./audit.query.ts";

/** A line of the log: when, who, what, to what; and of which doctors, where it tells of some. */
export function AuditRow({ event }: { event: AuditEvent }) {
  const { i18n, language, read: readText } = useWords();
  const { number, at, actor, action, actionLabel, subject, detail, about } = event;
  const moment = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Europe/Paris",
  }).format(new Date(at));
  return (
    <li>
      <p>
        <b>{i18n._("n° {number}", { number: String(number) })}</b> <time dateTime={at}>{moment}</time>
      </p>
      <p>
        {actionLabel === null ? <code>{action}</code> : readText(actionLabel)}{" "}
        <span className="subject">{subject}</span>
      </p>
      <p className="actor">{i18n._("par {actor}", { actor })}</p>
      {detail !== null && <code className="detail">{detail}</code>}
      {about !== null && about.length > 0 && (
        <details>
          <summary>
            {i18n._("{count, plural, one {Concerne # médecin} other {Concerne # médecins}}", {
              count: about.length,
            })}
          </summary>
          <ul>
            {about.map(({ doctor, read, before, after }) => (
              <li key={doctor}>
                {doctor}
                {read.length > 0 && <small>{i18n._("lu : {fields}", { fields: read.join(", ") })}</small>}
                {before !== null && <small>{i18n._("avant : {before}", { before })}</small>}
                {after !== null && <small>{i18n._("après : {after}", { after })}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
