import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicSnapshot } from "../reading/site.query.ts";
import { useAddress } from "../site/place.tsx";

/** The days at which the figures may be read: today's, computed, and those published for good. */
export function Situations({
  snapshots,
  today,
  shown,
}: {
  snapshots: readonly PublicSnapshot[];
  today: PlainDate;
  /** The day of the publication that is shown; undefined for today. */
  shown: string | undefined;
}) {
  const { i18n, date } = useWords();
  const to = useAddress();
  const current = (day: string | undefined) => (day === shown ? "page" : undefined);
  return (
    <nav className="situations column" aria-label={i18n._("Situation")}>
      <b>{i18n._("Situation")}</b>
      <a href={to("")} aria-current={current(undefined)}>
        {i18n._("au {day} (calculée)", { day: date(today, "full") })}
      </a>
      {snapshots.map(({ asOf }) => (
        <a key={asOf} href={to(`situations/${asOf}/`)} aria-current={current(asOf)}>
          {i18n._("au {day} (publiée, figée)", { day: date(asOf as PlainDate, "full") })}
        </a>
      ))}
    </nav>
  );
}
