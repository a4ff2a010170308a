import type { ResultOf } from "@ms/api-client";
import { type LineNames, useNamesOf } from "../line-names.ts";
import { SwapRow } from "./swap-row.tsx";
import type { Swap } from "./swaps.query.ts";
import "./swaps.css";

/** Exchanges that doctors offer each other, with the lines by name. */
export function SwapList({
  swaps,
  centres,
}: {
  swaps: readonly Swap[];
  centres: ResultOf<typeof LineNames>;
}) {
  const nameOf = useNamesOf(centres);
  return (
    <ol className="swap-list">
      {swaps.map((swap) => (
        <SwapRow key={swap.identifier} swap={swap} nameOf={nameOf} />
      ))}
    </ol>
  );
}
