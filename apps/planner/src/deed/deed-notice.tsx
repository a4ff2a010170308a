import { useWords } from "@ms/ui";
import { useEffect } from "react";
import type { DeedState } from "./use-deed.ts";
import "./deed-notice.css";

/** What was done, or why it was not: said aloud, left in sight, and undone from there or by Ctrl+Z. */
export function DeedNotice({ state }: { state: DeedState }) {
  const { i18n } = useWords();
  const undo = state.stage === "done" ? state.undo : undefined;
  useUndoKey(undo);
  return (
    <div role="status" className="deed-notice">
      {(state.stage === "done" || state.stage === "refused") && (
        <p className={`notice ${state.stage}`}>
          {state.sentence}{" "}
          {undo && (
            <button type="button" className="link-button" aria-keyshortcuts="Control+Z" onClick={undo}>
              {i18n._("Défaire")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Undoes by Ctrl+Z, but where a text is written, which has an undoing of its own. */
function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (undo === undefined) return;
    const follow = (event: KeyboardEvent) => {
      const isText = event.target instanceof Element && event.target.matches("input, textarea, select");
      if (isText || event.repeat || event.defaultPrevented) return;
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      undo();
    };
    document.addEventListener("keydown", follow);
    return () => document.removeEventListener("keydown", follow);
  }, [undo]);
}
