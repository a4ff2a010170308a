import type { IsoWeek } from "@ms/domain";
import { type BoardPlace, LoadingScreen, useWords } from "@ms/ui";
import { useState } from "react";
import { useClient } from "urql";
import { useLineNames } from "../../../line-names.ts";
import { MendMutation, type Repair, RepairQuery } from "./panel.query.ts";
import type { Deed } from "../../../deed/use-deed.ts";

type Move = Repair["moves"][number];
type Place = NonNullable<Move["to"]>;

type Reading =
  | { readonly stage: "unasked" | "reading" | "failed" }
  | { readonly stage: "refused"; readonly sentence: string }
  | { readonly stage: "ready"; readonly repair: Repair };

/** How the week could be covered by moving others: how many move, then the changes, all or none. */
export function RepairOffer({ place, deed }: { place: BoardPlace; deed: Deed }) {
  const { i18n, read, week: weekLabel } = useWords();
  const nameOf = useLineNames();
  const client = useClient();
  const [reading, setReading] = useState<Reading>({ stage: "unasked" });
  const ask = async () => {
    setReading({ stage: "reading" });
    const { data } = await client.query(RepairQuery, place, { requestPolicy: "network-only" }).toPromise();
    if (data === undefined) setReading({ stage: "failed" });
    else if (data.repair.__typename === "MendedWeek") setReading({ stage: "ready", repair: data.repair });
    else setReading({ stage: "refused", sentence: data.repair.message });
  };
  if (reading.stage !== "ready")
    return (
      <section className="repair">
        <button
          type="button"
          className="button"
          disabled={reading.stage === "reading"}
          onClick={() => void ask()}
        >
          {reading.stage === "reading" ? i18n._("Recherche en cours…") : i18n._("Chercher une réparation")}
        </button>
        {reading.stage === "failed" && (
          <p role="alert">{i18n._("La réparation n’a pas pu être cherchée.")}</p>
        )}
        {reading.stage === "refused" && <p role="alert">{reading.sentence}</p>}
      </section>
    );
  if (nameOf === undefined) return <LoadingScreen height={80} />;
  const { moves, told, effort } = reading.repair;
  const mend = async () => {
    await deed.run(
      MendMutation,
      { ...place, effort },
      { sentence: i18n._("Réparation faite : la semaine est couverte.") },
    );
    // Refused, it is no longer what was shown: it is to be looked for again.
    setReading({ stage: "unasked" });
  };
  const placeOf = ({ line, week }: Place) => `${nameOf(line)} (${weekLabel(week as IsoWeek)})`;
  const sentenceOf = ({ from, to }: Move) =>
    from !== null && to !== null
      ? i18n._("passe de {from} à {to}", { from: placeOf(from), to: placeOf(to) })
      : to !== null
        ? i18n._("vient à {place}", { place: placeOf(to) })
        : from !== null && i18n._("quitte {place}", { place: placeOf(from) });
  return (
    <section className="repair">
      <h4>{read(told)}</h4>
      <ol>
        {moves.map((move) => (
          <li key={JSON.stringify(move)}>
            <b>{move.doctor?.name ?? i18n._("Un médecin")}</b> {sentenceOf(move)}
          </li>
        ))}
      </ol>
      <p className="quiet">{i18n._("Aucune semaine figée n’est touchée.")}</p>
      {moves.length > 0 && (
        <button
          type="button"
          className="button"
          disabled={deed.state.stage === "running"}
          onClick={() => void mend()}
        >
          {i18n._("{count, plural, one {Faire ce changement} other {Faire ces # changements}}", {
            count: moves.length,
          })}
        </button>
      )}
    </section>
  );
}
