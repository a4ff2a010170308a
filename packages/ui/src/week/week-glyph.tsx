import type { JSX } from "react";
import type { Glyph } from "./week-state.ts";

const shapes: Readonly<Record<Glyph, JSX.Element>> = {
  check: <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  play: <path d="M4.5 3v10L13 8z" fill="currentColor" />,
  lock: (
    <path
      d="M4.5 7.5h7V13h-7zM6 7.5V5.2a2 2 0 0 1 4 0v2.3"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.4"
      fillRule="evenodd"
    />
  ),
  disc: <circle cx="8" cy="8" r="4.8" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
    </>
  ),
  diamond: <path d="m8 2 6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeWidth="2" />,
  turn: (
    <path
      d="M12.6 5.6a5.2 5.2 0 1 0 .5 3.6M13 2.4v3.4H9.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    />
  ),
  swap: (
    <path
      d="M2 5.5h10M9 2.6l3 2.9-3 2.9M14 10.6H4m3-2.9-3 2.9 3 2.9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
  dash: <path d="M3.5 8h9" stroke="currentColor" strokeWidth="2.2" />,
  bar: <path d="M2 8h12" stroke="currentColor" strokeWidth="4" />,
};

/** A state's picture; the word always stands beside it, so it is silent. */
export function WeekGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg
      className="week-glyph"
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[glyph]}
    </svg>
  );
}
