import { useWords } from "@ms/ui";
import type { DeedState } from "./use-deed.ts";
import "./deed-notice.css";

/** What was done, or why it was not: said aloud, left in sight, and undone from there. */
export function DeedNotice({ state }: { state: DeedState }) {
  const { i18n } = useWords();
  return (
    <div role="status" className="deed-notice">
      {(state.stage === "done" || state.stage === "refused") && (
        <p className={`notice ${state.stage}`}>
          {state.sentence}{" "}
          {state.stage === "done" && state.undo && (
            <button type="button" className="link-button" onClick={state.undo}>
              {i18n._("Défaire")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
