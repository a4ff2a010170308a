import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from "graphql";
import { logReading } from "../audit/read-log.ts";
import type { Context } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { schema } from "../schema.ts";

/** A subscription that was let in. */
export interface Followed {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly context: Context;
  /** The context of an event: who follows is asked for anew. */
  readonly renew: () => Promise<Context>;
}

/** What a subscription's source gives: its field says so where nothing of it is news. */
export interface FollowedEvent {
  isNews: boolean;
}

interface Following {
  readonly admission: Admission;
  /** An error as it is told, without its inside. */
  readonly tellError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly onError: (error: unknown) => void;
}

/**
 * Answers a subscription at each of its events, within the rights and limits that hold then; once for what
 * stays the same. Ends at the first event that is refused, and says why.
 */
export async function* followOperation(
  { context, renew, ...operation }: Followed,
  { admission, tellError, onError }: Following,
): AsyncGenerator<FormattedExecutionResult> {
  const { document, operationName, variables: variableValues } = operation;
  const asked = { schema, document, operationName, variableValues };
  const told = ({ data, errors = [] }: ExecutionResult): FormattedExecutionResult => ({
    ...(data !== undefined && { data }),
    ...(errors.length > 0 && { errors: errors.map((error) => tellError(error.toJSON(), error)) }),
  });
  let last: string | undefined;
  try {
    const source = await createSourceEventStream({ ...asked, contextValue: context });
    if (!(Symbol.asyncIterator in source)) {
      yield told(source);
      return;
    }
    for await (const rootValue of source) {
      const contextValue = await renew();
      const turn = await admission.enter(contextValue, operation);
      try {
        const answer = told(await execute({ ...asked, rootValue, contextValue }));
        const text = JSON.stringify(answer);
        if (text === last || (rootValue as FollowedEvent | undefined)?.isNews === false) continue;
        last = text;
        yield (await logReading(contextValue, { operation: operationName, onError })) ?? answer;
      } finally {
        turn.leave();
      }
    }
  } catch (refused) {
    const error =
      refused instanceof GraphQLError ? refused : new GraphQLError("", { originalError: refused as Error });
    const { code = "INTERNAL_SERVER_ERROR" } = error.extensions;
    yield { errors: [tellError({ message: error.message, extensions: { code } }, error)] };
  }
}
