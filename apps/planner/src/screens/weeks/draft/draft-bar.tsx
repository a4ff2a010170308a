import type { IsoWeek } from "@ms/domain";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import type { Draft } from "../read-weeks.ts";
import { useDeed } from "../../../deed/use-deed.ts";
import { CompleteDraft } from "./complete-draft.tsx";
import { PublishDraft } from "./publish-draft.tsx";
import "./draft.css";

interface DraftBarProps {
  readonly draft: Draft | undefined;
  /** The first week to look for doctors. */
  readonly first: IsoWeek;
  readonly onDraft: (from: IsoWeek) => void;
  readonly onPublished: () => void;
}

/** From holes to a plan in force: search, look at the draft, publish it. */
export function DraftBar({ draft, first, onDraft, onPublished }: DraftBarProps) {
  const deed = useDeed(onPublished);
  return (
    <div className="draft-bar screen-only">
      <CompleteDraft first={first} onDraft={onDraft} />
      {draft && <PublishDraft key={draft.identifier} plan={draft.identifier} deed={deed} />}
      <DeedNotice state={deed.state} />
    </div>
  );
}
