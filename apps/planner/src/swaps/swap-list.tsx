import type { ResultOf } from "@ms/api-client";
import { useWords } from "@ms/ui";
import { SwapRow } from "./swap-row.tsx";
import type { LineNames, Swap } from "./swaps.query.ts";
import "./swaps.css";

/** Exchanges that doctors offer each other, with the lines by name. */
export function SwapList({
  swaps,
  centres,
}: {
  swaps: readonly Swap[];
  centres: ResultOf<typeof LineNames>;
}) {
  const { i18n } = useWords();
  const names = new Map(
    centres.edges.flatMap(({ node: { name, lines } }) =>
      lines.map(({ identifier, number }) => [
        identifier,
        i18n._("{centre}, ligne {line}", { centre: name, line: number }),
      ]),
    ),
  );
  return (
    <ol className="swap-list">
      {swaps.map((swap) => (
        <SwapRow key={swap.identifier} swap={swap} nameOf={(line) => names.get(line) ?? line} />
      ))}
    </ol>
  );
}
