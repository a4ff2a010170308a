import { useWords } from "../locale/use-words.ts";
import type { FigurePart } from "./figure-reading.ts";

/** The parts of a figure that counts by kind: label, share and count in words; the bar only repeats them. */
export function FigureParts({ parts }: { parts: readonly FigurePart[] }) {
  const { read, number } = useWords();
  if (parts.length === 0) return null;
  return (
    <ul className="figure-parts">
      {parts.map(({ key, label, count, percent }) => (
        <li key={key}>
          <span>{read(label)}</span>
          <span>
            <b>{number(percent / 100, { style: "percent" })}</b> · {number(count)}
          </span>
          <i aria-hidden="true" style={{ width: `${percent}%` }} />
        </li>
      ))}
    </ul>
  );
}
