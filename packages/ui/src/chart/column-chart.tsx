import { scaleBand, scaleLinear } from "d3-scale";
import { useWords } from "../locale/use-words.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { chartWidth, type ImageNote, seriesStyles, softInk } from "./chart-style.ts";
import type { ChartPoint } from "./line-chart.tsx";
import { ValueAxis } from "./value-axis.tsx";

const height = 260;
const margin = { top: 24, right: 12, bottom: 30, left: 56 };

/** One column a month, from zero on; the highest and the last are written. What is not known has no column. */
export function ColumnChart({
  label,
  points,
  note,
}: {
  label: string;
  points: readonly ChartPoint[];
  note?: ImageNote | undefined;
}) {
  const { number, date } = useWords();
  const values = points.map(({ value }) => value ?? 0);
  const x = scaleBand(
    points.map(({ day }) => day),
    [margin.left, chartWidth - margin.right],
  ).padding(0.25);
  const top = Math.max(1, ...values);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]).nice(4);
  const written = new Set([values.indexOf(top), values.length - 1]);
  return (
    <ChartFrame label={label} height={height} note={note}>
      <ValueAxis y={y} from={margin.left} to={chartWidth - margin.right} />
      {points.map(({ day, value }, index) => {
        if (value === undefined) return null;
        const left = x(day) ?? 0;
        return (
          <g key={day}>
            <rect
              x={left}
              y={y(value)}
              width={x.bandwidth()}
              height={y(0) - y(value)}
              fill={seriesStyles[0].color}
            />
            {written.has(index) && (
              <text x={left + x.bandwidth() / 2} y={y(value) - 6} textAnchor="middle" fontWeight={700}>
                {number(value)}
              </text>
            )}
          </g>
        );
      })}
      {points.length > 0 &&
        [points[0]!, points.at(-1)!].map(({ day }, index) => (
          <text
            key={index}
            x={(x(day) ?? 0) + (index === 0 ? 0 : x.bandwidth())}
            y={height - 8}
            textAnchor={index === 0 ? "start" : "end"}
            fill={softInk}
          >
            {date(day, "month")}
          </text>
        ))}
    </ChartFrame>
  );
}
