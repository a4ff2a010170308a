import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { figuresTold } from "../overview/figures-told.ts";
import { Figures } from "../overview/figures.tsx";
import { Situations } from "../overview/situations.tsx";
import { FiguresTable } from "../data/figures-table.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import type { PublicSnapshot } from "../reading/site.query.ts";

/** The figures of one publication, as they were: they stay so, whatever is corrected later. */
export function SituationPage({ snapshot, facts }: { snapshot: PublicSnapshot; facts: SiteFacts }) {
  const { i18n, date } = useWords();
  const { asOf, publishedAt, figures } = snapshot;
  return (
    <>
      <Situations snapshots={facts.snapshots} today={facts.asOf} shown={asOf} />
      <section className="column page">
        <h1>{i18n._("Situation au {day}", { day: date(asOf as PlainDate, "full") })}</h1>
        <p>
          {i18n._("Publiée le {day}, et figée : une correction s’ajouterait sans rien changer ici.", {
            day: date(publishedAt.slice(0, 10) as PlainDate, "full"),
          })}
        </p>
        <Figures figures={figuresTold(figures)} day={asOf} />
        <h2>{i18n._("Tous les chiffres publiés ce jour-là")}</h2>
        <FiguresTable figures={figures} />
      </section>
    </>
  );
}
