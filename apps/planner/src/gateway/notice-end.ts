import { graphql } from "@ms/api-client";
import { type Exchange, mapExchange, type OperationResult } from "@urql/core";
import { WorkspaceQuery } from "../workspace.query.ts";
import { codesOf } from "./codes-of.ts";

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      role
    }
  }
`);

interface Field {
  readonly __typename?: string;
}

/** Whether an answer lacks something, as those to the public do. */
function isShut({ operation, data, error }: OperationResult): boolean {
  if (operation.kind === "subscription") return false;
  const fields = Object.values((data ?? {}) as Record<string, Field | null>);
  return (
    (error !== undefined && codesOf(error).includes("NOT_ALLOWED")) ||
    fields.some((field) => field === null || field.__typename === "NotAllowed")
  );
}

/**
 * Notices that a session has ended: the gateway then answers as to the public. Who reads is asked again
 * where an answer looks like that, and the workspace learns it if that is nobody any more.
 */
export const noticeEnd: Exchange = (input) => {
  const { client } = input;
  const now = { requestPolicy: "network-only" } as const;
  let isAsking = false;
  const lookAgain = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const { data } = await client.query(ViewerQuery, {}, now).toPromise();
    if (data?.viewer.role === "PUBLIC") await client.query(WorkspaceQuery, {}, now).toPromise();
    isAsking = false;
  };
  return mapExchange({
    onResult: (result) => {
      if (isShut(result)) void lookAgain();
    },
  })(input);
};
