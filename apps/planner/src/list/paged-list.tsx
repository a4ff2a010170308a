import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import type { ReactNode } from "react";
import { useKept } from "../use-kept.ts";
import type { Pages } from "./use-pages.ts";
import "./paged-list.css";

interface PagedListProps<Node> {
  readonly pages: Pages<Node>;
  /** What to say when a reading fails. */
  readonly failure: string;
  /** What stands in the place of a list without an entry. */
  readonly empty: ReactNode;
  readonly children: (node: Node) => ReactNode;
}

/** What has been read of a list, the way to what follows, and how the last reading went; what is asked anew takes the old one's place once it is there. */
export function PagedList<Node>({ pages, failure, empty, children }: PagedListProps<Node>) {
  const { stage, nodes, hasMore, readOn } = pages;
  const { i18n } = useWords();
  const isAskedAnew = stage === "loading" && nodes.length === 0;
  const shown = useKept(isAskedAnew ? undefined : nodes)?.facts ?? [];
  return (
    <>
      {shown.length > 0 && (
        <ol className="paged-list" aria-busy={isAskedAnew || undefined}>
          {shown.map(children)}
        </ol>
      )}
      {stage === "ready" && nodes.length === 0 && empty}
      {stage === "loading" && !(isAskedAnew && shown.length > 0) && (
        <LoadingScreen height={isAskedAnew ? 320 : 80} />
      )}
      {stage === "failed" && <FailedScreen what={failure} onRetry={readOn} />}
      {stage === "ready" && hasMore && (
        <button type="button" className="button" onClick={readOn}>
          {i18n._("Voir la suite")}
        </button>
      )}
    </>
  );
}
