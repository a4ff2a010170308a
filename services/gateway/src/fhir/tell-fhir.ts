import { type FhirIssueType, operationOutcomeOf } from "@ms/domain";
import type { FastifyReply } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refused } from "../shared/refusal-to-graphql.ts";

export const fhirJson = "application/fhir+json; charset=utf-8";

/** By the network's code: the status, and how FHIR calls the reason. All others are faults of the request. */
const issues: Readonly<Record<string, readonly [status: number, issue: FhirIssueType]>> = {
  NOT_SUPPORTED: [400, "not-supported"],
  FORMAT_NOT_SERVED: [406, "not-supported"],
  UNAUTHENTICATED: [401, "login"],
  NOT_ALLOWED: [403, "forbidden"],
  NOT_FOUND: [404, "not-found"],
  COST_EXCEEDED: [400, "too-costly"],
  PERIOD_REFUSED: [400, "too-costly"],
  RATE_LIMITED: [429, "throttled"],
  OVERLOADED: [503, "transient"],
  READING_NOT_LOGGED: [503, "transient"],
  TIMEOUT: [503, "timeout"],
  INTERNAL_SERVER_ERROR: [500, "exception"],
};

/** What is told of an error, without its inside. */
export type TellError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

interface ToldExtensions {
  readonly code?: string;
  readonly requestId?: string;
}

/** Answers with a refusal, in the language asked for. */
export function sendRefusal(
  reply: FastifyReply,
  { message, extensions }: Pick<GraphQLFormattedError, "message" | "extensions">,
): FastifyReply {
  const { code = "INTERNAL_SERVER_ERROR", requestId } = (extensions ?? {}) as ToldExtensions;
  const [status, issue] = issues[code] ?? [400, "invalid"];
  return reply.code(status).type(fhirJson).send(operationOutcomeOf(issue, { code, message, requestId }));
}

/** Answers with what was refused; a bug is logged, and told without its inside. */
export function sendError(reply: FastifyReply, error: unknown, tellError: TellError): FastifyReply {
  const isTold = error instanceof GraphQLError || error instanceof Refused;
  const { code = "INTERNAL_SERVER_ERROR", http } = (isTold ? error.extensions : {}) as ToldExtensions & {
    http?: { headers?: Map<string, string> };
  };
  const message = isTold ? error.message : "";
  return sendRefusal(
    reply.headers(Object.fromEntries(http?.headers ?? [])),
    tellError({ message, extensions: { code } }, error),
  );
}
