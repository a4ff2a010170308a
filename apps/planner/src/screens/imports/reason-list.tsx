import { useWords } from "@ms/ui";
import type { FileReason } from "./imports.query.ts";

/** As many as one reads; the rest is in the file to download. */
const mostShown = 100;

/** Every mistake or doubt: where in the file, what stands there, what was expected, and why. */
export function ReasonList({ reasons }: { reasons: readonly FileReason[] }) {
  const { i18n, number } = useWords();
  const left = reasons.length - mostShown;
  return (
    <>
      <ul className="reasons">
        {reasons.slice(0, mostShown).map(({ fileLine, column, value, expected, message }, index) => (
          <li key={`${String(index)} ${String(fileLine)}`}>
            <p className="where">
              <b>{i18n._("Ligne {line}", { line: number(fileLine) })}</b>
              {column !== null && column}
              {value !== null && <code>{value}</code>}
            </p>
            <p>
              {message}
              {expected !== null && <small>{i18n._("Attendu : {expected}", { expected })}</small>}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{i18n._("{left, plural, one {et # autre} other {et # autres}}", { left })}</p>}
    </>
  );
}
