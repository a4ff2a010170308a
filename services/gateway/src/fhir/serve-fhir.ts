import { capabilityStatementOf } from "@ms/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { logReading } from "../audit/read-log.ts";
import type { Context, Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { admitRequest } from "../limits/admit-request.ts";
import { traceError } from "../shared/error-trace.ts";
import { maskError } from "../shared/mask-error.ts";
import { type Asked, askOne, askSearch, noResource } from "./ask-fhir.ts";
import { fhirJson, sendError, sendRefusal } from "./tell-fhir.ts";

interface Serving {
  readonly admission: Admission;
  readonly surroundings: Surroundings;
  /** Where people reach the gateway; where they ask, when absent. */
  readonly publicUrl: string | undefined;
}

type Ask = (request: FastifyRequest, context: Context) => Asked;

/** What a request asks for beside its path; what it would rather read than JSON counts as a format asked for. */
function parametersOf({ url, headers: { accept = "" } }: FastifyRequest): [string, string][] {
  const written = [...new URL(url, "http://here").searchParams];
  return accept === "" || /json|\*\/\*/i.test(accept) ? written : [...written, ["_format", accept]];
}

/** Serves the network in FHIR R4, to be read: the same rights, limits and logs as everywhere. */
export async function serveFhir(fastify: FastifyInstance, serving: Serving): Promise<void> {
  const tellError = maskError(fastify.log);
  const onError = (error: unknown) => fastify.log.error(traceError(error));
  const baseOf = ({ protocol, host }: FastifyRequest) =>
    new URL("/fhir", serving.publicUrl ?? `${protocol}://${host}`).href;

  const answer = async (ask: Ask, { request, reply }: { request: FastifyRequest; reply: FastifyReply }) => {
    const context = await admitRequest({ request, reply }, serving);
    const { operation, price, find } = ask(request, context);
    context.calls.note(context.viewer, operation);
    const turn = await serving.admission.enterAt(context, { asked: price });
    try {
      const found = await find(context);
      const [unlogged] = (await logReading(context, { operation, onError }))?.errors ?? [];
      return await (unlogged === undefined ? reply.type(fhirJson).send(found) : sendRefusal(reply, unlogged));
    } finally {
      turn.leave();
    }
  };
  const answering = (ask: Ask) => async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({
      "cache-control": "private, no-store",
      vary: "authorization, cookie, accept-language",
    });
    try {
      return await answer(ask, { request, reply });
    } catch (error) {
      return sendError(reply, error, tellError);
    }
  };

  const askStatement: Ask = (request, { language }) => ({
    operation: "fhir metadata",
    price: 1,
    find: () => Promise.resolve(capabilityStatementOf({ base: baseOf(request), language })),
  });
  const askType: Ask = (request, { viewer }) => {
    const { type } = request.params as { type: string };
    return askSearch({ type, base: baseOf(request) }, { viewer, parameters: parametersOf(request) });
  };
  const askId: Ask = (request, { viewer }) =>
    askOne(request.params as { type: string; id: string }, { viewer, parameters: parametersOf(request) });
  const askNothing: Ask = () => {
    throw noResource();
  };
  await fastify.register(
    (scope, _, done) => {
      scope.setNotFoundHandler(answering(askNothing));
      scope.get("/metadata", answering(askStatement));
      scope.get("/:type", answering(askType));
      scope.get("/:type/:id", answering(askId));
      done();
    },
    { prefix: "/fhir" },
  );
}
