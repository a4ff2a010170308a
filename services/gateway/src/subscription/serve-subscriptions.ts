import { PassThrough } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { makeContext, type Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { admitRequest } from "../limits/admit-request.ts";
import { limitRefusal } from "../limits/limit-refusal.ts";
import type { LimitTable } from "../limits/limit-table.ts";
import { schema } from "../schema.ts";
import { traceError } from "../shared/error-trace.ts";
import { maskError } from "../shared/mask-error.ts";
import { followOperation } from "./follow-operation.ts";
import { openSeats } from "./open-seats.ts";

interface Serving {
  readonly admission: Admission;
  readonly limits: LimitTable;
  readonly surroundings: Surroundings;
}

interface Asked {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // What has ended is not kept open: a gateway that closes would wait for it.
  connection: "close",
};
const millisecondsBetweenPings = 12_000;

/**
 * Serves subscriptions by server-sent events, each on a connection of its own: the protocol of graphql-sse,
 * distinct connections mode. Whoever leaves, or may no longer see, is followed no further.
 */
export function serveSubscriptions(fastify: FastifyInstance, serving: Serving): void {
  const { admission, limits, surroundings } = serving;
  const takeSeat = openSeats(limits);
  const open = new Set<PassThrough>();
  const tellError = maskError(fastify.log);
  const onError = (error: unknown) => fastify.log.error(traceError(error));

  fastify.post("/graphql/stream", async (request, reply) => {
    try {
      const admitted = await admitRequest({ request, reply }, serving);
      const asked = (request.body ?? {}) as Asked;
      const document = readSubscription(asked);
      const free = takeSeat({ name: admitted.asker, role: admitted.viewer.role });
      const over = new AbortController();
      const { signal: isOver } = over;
      const events = new PassThrough().once("close", () => {
        over.abort();
        open.delete(events);
        free();
      });
      open.add(events);
      const context = { ...admitted, isOver };
      const renew = async () => ({ ...(await makeContext(request, surroundings)), isOver });
      const { variables, operationName } = asked;
      context.calls.note(context.viewer, operationName ?? "subscription");
      const followed = { document, operationName, variables, context, renew };
      void send(followOperation(followed, { admission, tellError, onError }), events);
      return await reply.headers(streamHeaders).send(events);
    } catch (refused) {
      return tellRefused(reply, refused, tellError);
    }
  });
  fastify.addHook("preClose", (done) => {
    // Broken off rather than completed: whoever follows comes back to the next gateway.
    for (const events of open) events.destroy();
    done();
  });
}

/** The subscription that is asked for; refuses every other operation, and one with faults. */
function readSubscription({ query, operationName }: Asked): DocumentNode {
  const document = parse(String(query));
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  if (getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) return document;
  throw limitRefusal("NOT_A_SUBSCRIPTION");
}

/** Writes answers as they come, and now and then a word that keeps the connection, as long as somebody reads. */
async function send(answers: ReturnType<typeof followOperation>, events: PassThrough): Promise<void> {
  const ping = () => events.write(":\n\n");
  ping();
  const pings = setInterval(ping, millisecondsBetweenPings);
  events.once("close", () => clearInterval(pings));
  for await (const answer of answers) {
    if (events.destroyed) break;
    events.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`);
  }
  events.end("event: complete\ndata:\n\n");
}

const isParsed = (error: GraphQLError): boolean => !error.message.startsWith("Syntax Error");

function tellRefused(
  reply: FastifyReply,
  refused: unknown,
  tellError: ReturnType<typeof maskError>,
): FastifyReply {
  if (!(refused instanceof GraphQLError)) throw refused;
  const { message, extensions } = refused;
  const { code = isParsed(refused) ? "GRAPHQL_VALIDATION_FAILED" : "GRAPHQL_PARSE_FAILED", http } =
    extensions as {
      code?: string;
      http?: { status: number; headers?: Map<string, string> };
    };
  return reply
    .code(http?.status ?? 400)
    .headers(Object.fromEntries(http?.headers ?? []))
    .send({ errors: [tellError({ message, extensions: { code } }, refused)] });
}
