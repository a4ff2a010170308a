import type { IsoWeek } from "@ms/domain";
import { useEffect, useRef } from "react";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import type { Draft } from "../read-weeks.ts";
import { useDeed } from "../../../deed/use-deed.ts";
import { CompleteDraft } from "./complete-draft.tsx";
import { PublicationNotice } from "./publication-notice.tsx";
import { PublishDraft } from "./publish-draft.tsx";
import "./draft.css";

interface DraftBarProps {
  readonly draft: Draft | undefined;
  /** The first week to look for doctors. */
  readonly first: IsoWeek;
  readonly onDraft: (from: IsoWeek) => void;
  /** Follows what is published, and taken back. */
  readonly onChanged: () => void;
}

/** From holes to a plan in force: search, look at the draft, publish it, and take that back for a while. */
export function DraftBar({ draft, first, onDraft, onChanged }: DraftBarProps) {
  const deed = useDeed(onChanged);
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with what it did.
  useEffect(() => {
    if (deed.state.stage === "done") notice.current?.focus();
  }, [deed.state]);
  return (
    <div className="draft-bar screen-only">
      <CompleteDraft first={first} onDraft={onDraft} />
      {draft && <PublishDraft key={draft.identifier} plan={draft.identifier} deed={deed} />}
      <PublicationNotice deed={deed} onChanged={onChanged} />
      <div ref={notice} tabIndex={-1}>
        <DeedNotice state={deed.state} />
      </div>
    </div>
  );
}
