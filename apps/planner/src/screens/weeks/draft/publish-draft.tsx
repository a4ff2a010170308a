import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useRef, useState } from "react";
import { useQuery } from "urql";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import type { Deed } from "../../../deed/use-deed.ts";
import { DifferenceList } from "./difference-list.tsx";
import { DifferencesQuery, PublishMutation } from "./draft.query.ts";

/** Publier: what the draft changes and why, then one confirmation; all of it is confirmed, or nothing. */
export function PublishDraft({ plan, deed }: { plan: string; deed: Deed }) {
  const { i18n } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }, readAgain] = useQuery({
    query: DifferencesQuery,
    variables: { plan },
    pause: !isOpen,
    requestPolicy: "network-only",
  });
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const differences = data?.plan?.differences;
  return (
    <>
      <button type="button" className="button primary" onClick={open}>
        {i18n._("Publier…")}
      </button>
      <dialog ref={dialog} className="publish" aria-labelledby="publish-title" onClose={() => setOpen(false)}>
        <h2 id="publish-title">{i18n._("Publier le brouillon")}</h2>
        {deed.state.stage === "refused" && <DeedNotice state={deed.state} />}
        {error !== undefined && (
          <FailedScreen
            what={i18n._("Les différences n’ont pas pu être lues.")}
            onRetry={() => readAgain({ requestPolicy: "network-only" })}
          />
        )}
        {differences === undefined && error === undefined && <LoadingScreen height={160} />}
        {differences && <DifferenceList differences={differences} />}
        <div className="choices">
          <button
            type="button"
            className="button primary"
            disabled={differences === undefined || deed.state.stage === "running"}
            onClick={() =>
              void deed.run(PublishMutation, { plan }, { sentence: i18n._("Le planning est publié.") })
            }
          >
            {i18n._("Publier")}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {i18n._("Fermer sans changer")}
          </button>
        </div>
      </dialog>
    </>
  );
}
