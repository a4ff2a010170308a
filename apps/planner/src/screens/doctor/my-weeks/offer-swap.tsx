import { addDays, addWeeks, type IsoWeek, mondayOf, type PlainDate, weekOf, weekRange } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { SubmitEvent } from "react";
import type { Deed } from "../../../deed/use-deed.ts";
import type { MyWeek } from "./my-weeks.query.ts";
import { type NamedLine, OfferSwapMutation } from "./swap.query.ts";

/** As far ahead as an exchange may be asked for. */
const weeksAhead = 52;

/** Asks whoever has another week to exchange: the rules are the gateway's, and told before anything changes. */
export function OfferSwap({
  own,
  lines,
  today,
  deed,
}: {
  own: MyWeek;
  lines: readonly NamedLine[];
  today: PlainDate;
  deed: Deed;
}) {
  const { i18n, date, week: weekLabel } = useWords();
  const offer = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget);
    const [line, week] = [asked.get("line"), asked.get("week")];
    if (typeof line !== "string" || typeof week !== "string") return;
    const wanted = { line, week };
    const given = { line: own.line.identifier, week: own.week };
    void deed.run(
      OfferSwapMutation,
      { given, wanted },
      { sentence: i18n._("Échange proposé. Les deux semaines restent comme elles sont jusqu’à la réponse.") },
    );
  };
  return (
    <details>
      <summary>{i18n._("Proposer un échange")}</summary>
      <form className="offer-swap" onSubmit={offer}>
        <label className="field">
          {i18n._("Contre la ligne")}
          <select name="line" required defaultValue="">
            <option value="" disabled>
              {i18n._("Choisir…")}
            </option>
            {lines.map(({ identifier, centre, number }) => (
              <option key={identifier} value={identifier}>
                {i18n._("{centre}, ligne {line}", { centre, line: number })}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {i18n._("La semaine")}
          <select name="week" required defaultValue="">
            <option value="" disabled>
              {i18n._("Choisir…")}
            </option>
            {weekRange({ from: addWeeks(weekOf(today), 1), count: weeksAhead }).map((week: IsoWeek) => (
              <option key={week} value={week}>
                {weekLabel(week)} · {date(mondayOf(week), "short")} –{" "}
                {date(addDays(mondayOf(week), 4), "brief")}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={deed.state.stage === "running"}>
          {i18n._("Proposer l’échange")}
        </button>
      </form>
    </details>
  );
}
