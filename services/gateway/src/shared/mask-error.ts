import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { tellLimit } from "../limits/limit-refusal.ts";
import { traceError } from "./error-trace.ts";
import { nobody, runningRequest } from "./running-request.ts";
import { pageFaultOf } from "./page.ts";
import { Refused } from "./refusal-to-graphql.ts";
import { inOneLanguage, tell } from "./told-error.ts";

// The server has ended a statement that lasted too long.
const isStatementTimeout = (cause: unknown): boolean =>
  cause instanceof Error && /\b57014\b|canceling statement due to statement timeout/.test(cause.message);

export const unexpected = {
  fr: "Erreur inattendue, notée dans le journal.",
  en: "Unexpected error, noted in the log.",
};

/** Lets refusals and faults of the request through, in the language asked for; a bug is logged and told without its inside. */
export const maskError =
  (log: FastifyBaseLogger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const asker = runningRequest() ?? nobody;
    const cause = unwrapResolverError(error);
    if (isStatementTimeout(cause)) return { ...formatted, ...tellLimit(asker, "TIMEOUT") };
    const pageFault = pageFaultOf(cause);
    if (pageFault !== undefined) return { ...formatted, ...tell(asker, pageFault.code, pageFault.sentence) };
    const isInputFault = cause instanceof PothosValidationError;
    const isTold =
      isInputFault ||
      cause instanceof Refused ||
      (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR");
    if (isTold)
      return {
        ...formatted,
        message: inOneLanguage(formatted.message, cause, asker),
        extensions: {
          ...formatted.extensions,
          ...(isInputFault && { code: "BAD_USER_INPUT" }),
          requestId: asker.id,
        },
      };
    log.error({ ...traceError(cause), path: formatted.path, requestId: asker.id });
    return {
      ...(formatted.path !== undefined && { path: formatted.path }),
      ...tell(asker, "INTERNAL_SERVER_ERROR", unexpected),
    };
  };
