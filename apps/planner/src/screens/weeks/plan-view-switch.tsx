import { useWords } from "@ms/ui";
import type { Draft } from "./read-weeks.ts";

/** What is in force, what the draft adds to it, or each of the draft's changes. */
export type PlanView = "published" | "draft" | "differences";

export const planViewIn = (search: URLSearchParams): PlanView => {
  const view = search.get("view");
  return view === "draft" || view === "differences" ? view : "published";
};

interface PlanViewSwitchProps {
  readonly view: PlanView;
  readonly draft: Draft | undefined;
  readonly onChoose: (asked: Record<string, string>) => void;
}

/** Chooses between what is published, the draft and its changes; absent where there is no draft to see. */
export function PlanViewSwitch({ view, draft, onChoose }: PlanViewSwitchProps) {
  const { i18n, number } = useWords();
  if (draft === undefined) return null;
  const views = [
    ["published", i18n._("Publié"), { view: "published" }],
    // A draft is opened where it begins.
    [
      "draft",
      i18n._("Brouillon ({count})", { count: number(draft.weeks.length) }),
      { view: "draft", from: draft.from },
    ],
    ["differences", i18n._("Différences"), { view: "differences" }],
  ] as const;
  return (
    <div className="segments" role="group" aria-label={i18n._("Vue du planning")}>
      {views.map(([name, word, asked]) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => onChoose(asked)}>
          {word}
        </button>
      ))}
    </div>
  );
}
