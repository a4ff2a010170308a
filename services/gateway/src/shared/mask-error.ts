import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { limitRefusal } from "../limits/limit-refusal.ts";
import { traceError } from "./error-trace.ts";
import { runningRequest } from "./running-request.ts";
import { Refused } from "./refusal-to-graphql.ts";

// The server has ended a statement that lasted too long.
const isStatementTimeout = (cause: unknown): boolean =>
  cause instanceof Error && /\b57014\b|canceling statement due to statement timeout/.test(cause.message);

/** Lets refusals and faults of the request through; a bug is logged and told without its inside. */
export const maskError =
  (log: FastifyBaseLogger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof PothosValidationError)
      return { ...formatted, extensions: { ...formatted.extensions, code: "BAD_USER_INPUT" } };
    if (isStatementTimeout(cause)) {
      const { message, extensions } = limitRefusal("TIMEOUT");
      return { ...formatted, message, extensions: { code: extensions["code"] } };
    }
    const isTold =
      cause instanceof Refused ||
      (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR");
    if (isTold) return formatted;
    const id = runningRequest()?.id;
    log.error({ ...traceError(cause), path: formatted.path, requestId: id });
    return {
      message: "Erreur inattendue, notée dans le journal. / Unexpected error, noted in the log.",
      ...(formatted.path !== undefined && { path: formatted.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR", ...(id !== undefined && { requestId: id }) },
    };
  };
