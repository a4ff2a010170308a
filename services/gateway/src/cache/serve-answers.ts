import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, OperationTypeNode } from "graphql";
import { type Context, contextOf, type Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { schema } from "../schema.ts";
import { type AnswerCache, questionOf } from "./answer-cache.ts";
import { isImpersonal } from "./impersonal.ts";
import type { Revisions } from "./revisions.ts";
import { tablesRead } from "./tables-read.ts";

interface Serving {
  readonly cache: AnswerCache;
  readonly revisions: Revisions;
  readonly admission: Admission;
  readonly surroundings: Surroundings;
}

const typeOf = (accept: string | undefined): string =>
  accept?.includes("application/graphql-response+json") === true
    ? "application/graphql-response+json; charset=utf-8"
    : "application/json; charset=utf-8";

const isGraphql = ({ url }: FastifyRequest): boolean => /^\/graphql\/?(\?|$)/.test(url);

/** What a request asks, where it may be asked again; a question that is none is for others to refuse. */
function askedBy({ body, query, method }: FastifyRequest) {
  const sent = (method === "GET" ? query : body) as Partial<Record<string, unknown>> | undefined;
  if (typeof sent?.["query"] !== "string") return undefined;
  const { query: text, variables, operationName } = sent;
  return { query: text, variables, operationName };
}

/** Answers at once what is known, and notes of every other request what it is read from. */
export function serveAnswers(fastify: FastifyInstance, serving: Serving): void {
  fastify.addHook("preHandler", async (request, reply) => {
    const asked = isGraphql(request) ? askedBy(request) : undefined;
    if (asked === undefined) return;
    // Who is refused is refused on the way that all others go.
    const context = await contextOf(request, serving.surroundings).catch(() => undefined);
    if (context === undefined) return;
    const question = questionOf(context, asked);
    context.question = { text: question, since: serving.revisions.now() };
    await answerAtOnce({ question, context, request, reply }, serving);
  });
}

async function answerAtOnce(
  asked: { question: string; context: Context; request: FastifyRequest; reply: FastifyReply },
  { cache, admission }: Serving,
): Promise<void> {
  const { question, context, request, reply } = asked;
  const known = cache.find(question);
  if (known === undefined) return;
  const { data, etag, cost, operation } = known;
  const left = await admission.admitAgain(context, { cost, reply });
  if (left === undefined) return;
  context.calls.note(context.viewer, operation);
  void reply.headers({ ...fresh, etag });
  if (request.method === "GET" && request.headers["if-none-match"] === etag) {
    await reply.code(304).send();
    return;
  }
  const extensions = Buffer.from(`,"extensions":{"cost":{"asked":${cost},"left":${left}}}}\n`);
  const body = Buffer.concat([beforeData, data, extensions]);
  // As a text, a small one leaves together with its headers; to make texts of large ones takes longer.
  const isSmall = body.length < smallBytes;
  await reply.type(typeOf(request.headers.accept)).send(isSmall ? body.toString() : body);
}

const smallBytes = 2 ** 14;
const beforeData = Buffer.from('{"data":');

// Kept by whoever asked and by nobody in between, and asked again whether it still holds.
const fresh = {
  "cache-control": "private, no-cache",
  vary: "authorization, cookie, accept, accept-language",
};

/** Keeps the answers that hold no personal data; a writer reads what it has written. */
export function keepAnswers({
  cache,
  revisions,
}: Pick<Serving, "cache" | "revisions">): ApolloServerPlugin<Context> {
  const judged = new WeakMap<DocumentNode, boolean>();
  const mayBeKept = (document: DocumentNode): boolean => {
    const known = judged.get(document) ?? isImpersonal(document, schema);
    judged.set(document, known);
    return known;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ contextValue, document, operation, operationName, response }) => {
          if (operation?.operation === OperationTypeNode.MUTATION) await revisions.settle();
          const { question, reads, cost } = contextValue;
          if (question === undefined || document === undefined || response.body.kind !== "single") return;
          const { errors, data } = response.body.singleResult;
          if (errors !== undefined || cost === undefined || reads.size > 0 || !mayBeKept(document)) return;
          const tables = tablesRead();
          if (!revisions.areUnchanged(tables, question.since)) return;
          const kept = { data: Buffer.from(JSON.stringify(data)), cost, tables, since: question.since };
          const etag = cache.keep(question.text, { ...kept, operation: operationName ?? "query" });
          for (const [name, value] of Object.entries({ ...fresh, etag }))
            response.http.headers.set(name, value);
        },
      }),
  };
}
