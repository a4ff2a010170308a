import { scaleLinear, scaleUtc } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { PlainDate } from "@ms/domain";
import { useWords } from "../locale/use-words.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { chartWidth, type ImageNote, seriesStyles, softInk } from "./chart-style.ts";
import { ValueAxis } from "./value-axis.tsx";

export interface ChartPoint {
  readonly day: PlainDate;
  /** Undefined where nothing is known: the line is then broken there. */
  readonly value: number | undefined;
}

export interface LineSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

const height = 300;
const margin = { top: 18, right: 118, bottom: 30, left: 56 };

/** Up to four series over days, from zero on, each named at its own end; the last value stands beside it. */
export function LineChart({
  label,
  series,
  note,
}: {
  label: string;
  series: readonly LineSeries[];
  note?: ImageNote | undefined;
}) {
  const { number, date } = useWords();
  const points = series.flatMap((each) => each.points);
  const days = points.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const x = scaleUtc([new Date(first), new Date(last)], [margin.left, chartWidth - margin.right]);
  const top = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]).nice(4);
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== undefined)
    .x(({ day }) => x(new Date(day)))
    .y(({ value }) => y(value ?? 0))
    // What was counted holds until it is counted again.
    .curve(curveStepAfter);
  const ends = apart(
    series.map(({ points: own }) => own.findLast(({ value }) => value !== undefined)),
    ({ value }) => y(value ?? 0),
  );
  return (
    <ChartFrame label={label} height={height} note={note}>
      <ValueAxis y={y} from={margin.left} to={chartWidth - margin.right} />
      {[first, last].map((day, index) => (
        <text
          key={index}
          x={x(new Date(day))}
          y={height - 8}
          textAnchor={index === 0 ? "start" : "end"}
          fill={softInk}
        >
          {date(day, "brief")}
        </text>
      ))}
      {series.map(({ name, points: own }, index) => {
        const { color, dash } = seriesStyles[index % seriesStyles.length]!;
        const end = ends[index];
        return (
          <g key={name}>
            <path d={path(own) ?? ""} fill="none" stroke={color} strokeWidth={2.5} strokeDasharray={dash} />
            {end && (
              <text x={chartWidth - margin.right + 8} y={end.at} fill={color} fontWeight={700}>
                <tspan>{number(end.of.value ?? 0)}</tspan>
                <tspan x={chartWidth - margin.right + 8} dy={16} fontSize={13} fontWeight={400}>
                  {name}
                </tspan>
              </text>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}

const room = 36;

/** The heights at which the names of the series stand: beside their ends, and clear of one another. */
function apart(
  ends: readonly (ChartPoint | undefined)[],
  height: (point: ChartPoint) => number,
): ({ of: ChartPoint; at: number } | undefined)[] {
  const placed = ends.map((of) => (of === undefined ? undefined : { of, at: height(of) }));
  const sorted = placed.filter((each) => each !== undefined).sort((a, b) => a.at - b.at);
  for (const [index, each] of sorted.entries()) {
    const above = sorted[index - 1];
    if (above !== undefined) each.at = Math.max(each.at, above.at + room);
  }
  return placed;
}
