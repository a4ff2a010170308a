import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { traceError } from "./error-trace.ts";
import { Refused } from "./refusal-to-graphql.ts";

/** Lets refusals and faults of the request through; a bug is logged and told without its inside. */
export const maskError =
  (log: FastifyBaseLogger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof PothosValidationError)
      return { ...formatted, extensions: { ...formatted.extensions, code: "BAD_USER_INPUT" } };
    const isTold =
      cause instanceof Refused ||
      (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR");
    if (isTold) return formatted;
    log.error({ ...traceError(cause), path: formatted.path });
    return {
      message: "Erreur inattendue, notée dans le journal. / Unexpected error, noted in the log.",
      ...(formatted.path !== undefined && { path: formatted.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
