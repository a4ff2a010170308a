import { type IsoWeek, mondayOf, type PlainDate } from "@ms/domain";
import { useWords, WeekGlyph } from "@ms/ui";
import type { Swap } from "./swaps.query.ts";

/** An exchange that one doctor offers to another: both weeks, how it stands, since when. */
export function SwapRow({ swap, nameOf }: { swap: Swap; nameOf: (line: string) => string }) {
  const { i18n, date, week: weekLabel } = useWords();
  const words: Readonly<Record<Swap["state"], string>> = {
    OFFERED: i18n._("Échange en attente"),
    ACCEPTED: i18n._("Échange fait"),
    DECLINED: i18n._("Échange refusé : rien n’a changé"),
    LAPSED: i18n._("Échange sans objet : une des semaines a changé entre-temps"),
    WITHDRAWN: i18n._("Proposition retirée"),
  };
  const day = date(swap.offeredOn as PlainDate, "brief");
  const asker = swap.given.doctor?.name;
  const sideOf = ({ place, doctor }: Swap["given"]) =>
    place === null ? (
      <p>{i18n._("Une semaine d’un autre centre")}</p>
    ) : (
      <p>
        <b>{doctor?.name ?? i18n._("Un médecin")}</b>
        <br />
        {nameOf(place.line)}, {weekLabel(place.week as IsoWeek)} (
        {date(mondayOf(place.week as IsoWeek), "brief")})
      </p>
    );
  return (
    <li className={swap.state === "OFFERED" ? "pending" : undefined}>
      <p>
        <b>{words[swap.state]}</b>
        <small>
          {asker === undefined
            ? i18n._("proposé le {day}", { day })
            : i18n._("proposé le {day} par {name}", { day, name: asker })}
        </small>
      </p>
      {sideOf(swap.given)}
      <span className="between">
        <WeekGlyph glyph="swap" />
      </span>
      {sideOf(swap.wanted)}
    </li>
  );
}
