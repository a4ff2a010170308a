import type { ScaleLinear } from "d3-scale";
import { useWords } from "../locale/use-words.ts";
import { rule, softInk } from "./chart-style.ts";

/** The lines of a few round values, each with its number before it. */
export function ValueAxis({
  y,
  from,
  to,
}: {
  y: ScaleLinear<number, number>;
  /** Where the lines begin and end. */
  from: number;
  to: number;
}) {
  const { number } = useWords();
  return y.ticks(4).map((tick) => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} stroke={rule} />
      <text x={from - 8} y={y(tick) + 5} textAnchor="end" fill={softInk}>
        {number(tick)}
      </text>
    </g>
  ));
}
