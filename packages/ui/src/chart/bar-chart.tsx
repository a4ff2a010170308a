import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { ChartFrame } from "./chart-frame.tsx";
import { chartWidth, type ImageNote, ink, seriesStyles, softInk } from "./chart-style.ts";

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it is read: « 40 % · 136 ». */
  readonly written: string;
}

const step = 46;
const thickness = 16;

/** Bars from zero on, each with its name and its value in words; colour and pattern tell them apart. */
export function BarChart({
  label,
  bars,
  note,
}: {
  label: string;
  bars: readonly Bar[];
  note?: ImageNote | undefined;
}) {
  const id = useId().replaceAll(/\W/g, "");
  const x = scaleLinear([0, Math.max(...bars.map(({ value }) => value), 0) || 1], [0, chartWidth - 24]);
  return (
    <ChartFrame label={label} height={bars.length * step + 8} note={note}>
      <defs>
        {seriesStyles.map(({ pattern }, index) => (
          <pattern key={index} id={`${id}${index}`} width={6} height={6} patternUnits="userSpaceOnUse">
            <path d={pattern ?? ""} stroke="#fff" strokeWidth={1.4} />
          </pattern>
        ))}
      </defs>
      {bars.map(({ name, value, written }, index) => {
        const style = index % seriesStyles.length;
        const at = { x: 12, y: index * step + 24, width: x(value), height: thickness };
        return (
          <g key={name}>
            <text x={12} y={index * step + 18} fill={ink}>
              {name}
            </text>
            <text x={chartWidth - 12} y={index * step + 18} textAnchor="end" fontWeight={700}>
              {written}
            </text>
            <rect {...at} fill={seriesStyles[style]!.color} />
            <rect {...at} fill={`url(#${id}${style})`} />
            <line x1={12} x2={12} y1={at.y - 2} y2={at.y + thickness + 2} stroke={softInk} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
