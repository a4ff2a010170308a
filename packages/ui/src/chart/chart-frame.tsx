import type { ReactNode } from "react";
import { chartWidth, fontText, type ImageNote, ink, softInk } from "./chart-style.ts";

const lineHeight = 24;
const footHeight = 30;
/** So many characters of a title go beside one another. */
const titleWidth = 58;

/** A text in lines, broken between words. */
const linesOf = (text: string, most: number): string[] =>
  text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/**
 * The drawing surface of a chart. Beside a heading on a page it holds the chart alone; as an image of its
 * own (`note`) it carries its title above, and its day and source below.
 */
export function ChartFrame({
  label,
  height,
  note,
  children,
}: {
  /** What the chart shows, in words with the numbers. */
  label: string;
  height: number;
  note: ImageNote | undefined;
  children: ReactNode;
}) {
  const titles = linesOf(note?.title ?? "", titleWidth);
  const sources = linesOf(note?.source ?? "", titleWidth * 1.7);
  const head = note === undefined ? 0 : titles.length * lineHeight + 40;
  const total = head + height + (note === undefined ? 0 : sources.length * 16 + footHeight - 16);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${chartWidth} ${total}`}
      {...(note !== undefined && { width: chartWidth * 2, height: total * 2 })}
      role="img"
      aria-label={label}
      fontFamily={fontText}
      fontSize={14}
      fill={ink}
    >
      {note !== undefined && (
        <>
          <rect width={chartWidth} height={total} fill="#fff" />
          {titles.map((line, index) => (
            <text key={line} x={12} y={28 + index * lineHeight} fontSize={20} fontWeight={700}>
              {line}
            </text>
          ))}
          <text x={12} y={head - 14} fill={softInk}>
            {note.subtitle}
          </text>
          {sources.map((line, index) => (
            <text key={line} x={12} y={head + height + 16 + index * 16} fontSize={12} fill={softInk}>
              {line}
            </text>
          ))}
        </>
      )}
      <g transform={head === 0 ? undefined : `translate(0 ${head})`}>{children}</g>
    </svg>
  );
}
