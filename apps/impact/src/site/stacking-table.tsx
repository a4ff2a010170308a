import type { ReactNode } from "react";

/** A row: what it is about, then a cell for each further column. */
export interface Row {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
}

/** A table that becomes a list of blocks where it is narrow, each cell then saying its column. */
export const StackingTable = ({
  columns: [first, ...others],
  rows,
}: {
  columns: readonly string[];
  rows: readonly Row[];
}) => (
  <table className="stacking-table">
    <thead>
      <tr>
        {[first, ...others].map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, head, cells }) => (
        <tr key={key}>
          <th scope="row">{head}</th>
          {cells.map((cell, at) => (
            <td key={others[at]} data-label={others[at]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
