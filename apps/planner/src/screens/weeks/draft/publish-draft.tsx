import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import type { Deed } from "../../../deed/use-deed.ts";
import { PublishMutation, RecipientsQuery } from "./draft.query.ts";
import { RecipientList } from "./recipient-list.tsx";

/** Publier: who will be told of what, then one confirmation; all of it is confirmed, or what moves nobody. */
export function PublishDraft({ plan, deed }: { plan: string; deed: Deed }) {
  const { i18n } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }, readAgain] = useQuery({
    query: RecipientsQuery,
    variables: { plan },
    pause: !isOpen,
    requestPolicy: "network-only",
  });
  useEffect(() => {
    if (deed.state.stage === "done") dialog.current?.close();
  }, [deed.state]);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const recipients = data?.plan?.recipients;
  const news = recipients?.flatMap((each) => each.news) ?? [];
  const moves = news.filter(({ from }) => from !== null).length;
  const isReady = recipients !== undefined && deed.state.stage !== "running";
  const publish = (withoutMoves: boolean) =>
    void deed.run(PublishMutation, { plan, withoutMoves }, { sentence: i18n._("Le planning est publié.") });
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
            what={i18n._("La liste de qui sera prévenu n’a pas pu être lue.")}
            onRetry={() => readAgain({ requestPolicy: "network-only" })}
          />
        )}
        {recipients === undefined && error === undefined && <LoadingScreen height={160} />}
        {recipients && <RecipientList recipients={recipients} />}
        <div className="choices">
          <button type="button" className="button primary" disabled={!isReady} onClick={() => publish(false)}>
            {i18n._("Publier")}
          </button>
          {moves > 0 && moves < news.length && (
            <button type="button" className="button" disabled={!isReady} onClick={() => publish(true)}>
              {i18n._(
                "{moves, plural, one {Publier sans la semaine déplacée} other {Publier sans les # déplacées}}",
                { moves },
              )}
            </button>
          )}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {i18n._("Fermer sans changer")}
          </button>
        </div>
      </dialog>
    </>
  );
}
