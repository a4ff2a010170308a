import { useCallback, useEffect, useMemo, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";

/** A question whose only field, `list`, is a page of a list; null where it is not the reader's to see. */
type PageDocument<Node, Variables extends AnyVariables> = TypedDocumentNode<
  {
    list: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { node: Node }[];
    } | null;
  },
  Variables & { after?: string | null }
>;

/** What has been read of a list, and how the last reading went. */
export interface Pages<Node> {
  readonly stage: "loading" | "failed" | "closed" | "ready";
  readonly nodes: readonly Node[];
  /** How many there are in the whole list; undefined until the first page is there. */
  readonly totalCount: number | undefined;
  readonly hasMore: boolean;
  /** Reads what follows, or what failed once more. */
  readonly readOn: () => void;
  readonly readAgain: () => void;
}

interface Held<Node> extends Pick<Pages<Node>, "stage" | "nodes" | "totalCount"> {
  readonly question: object | undefined;
  readonly next: string | null;
}

/** Reads a list page by page, to its end by itself where all of it is wanted (`isWhole`); a page that fails takes nothing away. */
export function usePages<Node, Variables extends AnyVariables>({
  document,
  variables,
  isWhole = false,
}: {
  document: PageDocument<Node, Variables>;
  variables: Variables;
  isWhole?: boolean;
}): Pages<Node> {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const question = useMemo(
    () => ({ client, document, variables: JSON.parse(asked) as Variables }),
    [client, document, asked],
  );
  const beginning: Held<Node> = {
    question,
    stage: "loading",
    nodes: [],
    totalCount: undefined,
    next: null,
  };
  const [kept, setHeld] = useState<Held<Node>>(beginning);
  const held = kept.question === question ? kept : beginning;

  const read = useCallback(
    async (after: string | null) => {
      setHeld((last) => ({ ...heldFor(question, last), stage: "loading" }));
      const { data } = await question.client
        .query(question.document, { ...question.variables, after }, { requestPolicy: "network-only" })
        .toPromise();
      setHeld((last) => {
        if (last.question !== question) return last;
        if (data === undefined) return { ...last, stage: "failed" };
        if (data.list === null) return { ...last, stage: "closed" };
        const { edges, totalCount, pageInfo } = data.list;
        const nodes = edges.map(({ node }) => node);
        return {
          question,
          stage: "ready",
          nodes: after === null ? nodes : [...last.nodes, ...nodes],
          totalCount,
          next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        };
      });
    },
    [question],
  );

  useEffect(() => void read(null), [read]);
  useEffect(() => {
    if (isWhole && held.stage === "ready" && held.next !== null) void read(held.next);
  }, [isWhole, held.stage, held.next, read]);

  // The same as long as the question is: what follows it would otherwise never end.
  const readAgain = useCallback(() => void read(null), [read]);

  return {
    stage: held.stage,
    nodes: held.nodes,
    totalCount: held.totalCount,
    hasMore: held.next !== null,
    readOn: () => void read(held.next),
    readAgain,
  };
}

/** What was kept of another question says nothing of this one. */
const heldFor = <Node>(question: object, last: Held<Node>): Held<Node> =>
  last.question === question
    ? last
    : { question, stage: "loading", nodes: [], totalCount: undefined, next: null };
