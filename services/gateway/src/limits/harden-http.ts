import fastifyCors from "@fastify/cors";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { unexpected } from "../shared/mask-error.ts";
import { nobody, runRequest } from "../shared/running-request.ts";
import { languageOf, tell, type Told } from "../shared/told-error.ts";
import { spanOf } from "../telemetry/watch-requests.ts";
import { type LimitCode, statusOf, tellLimit } from "./limit-refusal.ts";
import { type TrustedDocuments, withDocument } from "./trusted-documents.ts";

export interface HttpRules {
  /** Where people reach the gateway; where they ask, when absent. */
  readonly publicUrl: string | undefined;
  /** The pages elsewhere that may ask, with a key or without; a session is for the gateway’s own. */
  readonly corsOrigins: readonly string[];
  readonly trusted: TrustedDocuments;
  /** The largest body that this request may have. */
  readonly bodyLimitOf: (request: FastifyRequest) => Promise<number>;
  /** The largest body that anybody may have. */
  readonly smallestBodyLimit: number;
}

const askerOf = ({ id, headers }: FastifyRequest): Told => ({
  id,
  language: languageOf(headers["accept-language"]),
});

/** Refuses with a code and a sentence. */
export const refuse = (reply: FastifyReply, code: LimitCode, status = statusOf(code)): FastifyReply =>
  reply.code(status).send({ errors: [tellLimit(askerOf(reply.request), code)] });

/** What a raw connection is told whose request is none. */
export const malformedRequest = (status: number): string => {
  const body = JSON.stringify({ errors: [tellLimit(nobody, "BAD_REQUEST")] });
  return `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
};

/** The code of what the HTTP layer refused by itself; undefined for what is nobody's mistake. */
export function codeOfHttpError({
  statusCode = 500,
}: Pick<FastifyError, "statusCode">): LimitCode | undefined {
  if (statusCode < 400 || statusCode >= 500) return undefined;
  if (statusCode === 404) return "NOT_FOUND";
  if (statusCode === 413) return "BODY_TOO_LARGE";
  return statusCode === 415 ? "CONTENT_TYPE_REFUSED" : "BAD_REQUEST";
}

const isGraphql = ({ url }: FastifyRequest): boolean => /^\/graphql(\/stream)?\/?(\?|$)/.test(url);

/** Whether a page of the gateway asks, or one that is named, or no page at all. A proxy may speak https for it. */
function isFromKnownPage({ headers, host }: FastifyRequest, { publicUrl, corsOrigins }: HttpRules): boolean {
  const { origin } = headers;
  if (origin === undefined || corsOrigins.includes(origin)) return true;
  const own = publicUrl === undefined ? host : new URL(publicUrl).host;
  return URL.canParse(origin) && new URL(origin).host === own;
}

/** Why a request is refused before its body is read. */
function refusalOf(request: FastifyRequest, rules: HttpRules): LimitCode | undefined {
  const { headers, method } = request;
  if (!URL.canParse(request.url, `http://${request.host}/`) || request.url.includes("%00"))
    return "BAD_ADDRESS";
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity")
    return "COMPRESSED_BODY_REFUSED";
  if (!isGraphql(request)) return undefined;
  if (!isFromKnownPage(request, rules)) return "FOREIGN_ORIGIN";
  const isPreflighted =
    headers["apollo-require-preflight"] !== undefined ||
    headers["x-apollo-operation-name"] !== undefined ||
    headers["content-type"]?.startsWith("application/json") === true;
  if (method === "GET" && !isPreflighted) return "CSRF_REFUSED";
  return method === "POST" && headers["content-length"] === undefined ? "LENGTH_REQUIRED" : undefined;
}

const lengthOf = ({ headers }: FastifyRequest): number => Number(headers["content-length"] ?? 0);

/** Whether it depends on who asks if a body is too large. */
const isLarge = (request: FastifyRequest, { smallestBodyLimit }: HttpRules): boolean =>
  isGraphql(request) && request.method === "POST" && lengthOf(request) > smallestBodyLimit;

const isText = new TextDecoder("utf-8", { fatal: true });

function readOnlyJson(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser("error", "error");
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const refused = () =>
      done(Object.assign(new Error("not JSON"), { statusCode: 400, code: "MALFORMED_BODY" }));
    let text: string;
    try {
      text = isText.decode(body as Buffer);
    } catch {
      refused();
      return;
    }
    void parseJson(request, text, (error, value) => (error === null ? done(null, value) : refused()));
  });
}

const deepest = 50;

/** Whether a value holds others so deep inside that what reads it by steps inwards might fall. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each) =>
      typeof each === "object" && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  return false;
}

/** Nobody's frame, no guess of a type, no address told on, no sensor. */
const secureHeaders = {
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/** Refuses early what no honest client sends, and answers every refusal as coded JSON. */
export async function hardenHttp(fastify: FastifyInstance, rules: HttpRules): Promise<void> {
  readOnlyJson(fastify);
  fastify.addHook("onRequest", (request, reply, done) => {
    const code = refusalOf(request, rules);
    if (code !== undefined) void refuse(reply.header("connection", "close"), code);
    else if (isLarge(request, rules))
      rules.bodyLimitOf(request).then((most) => {
        if (lengthOf(request) <= most) done();
        else void refuse(reply.header("connection", "close"), "BODY_TOO_LARGE");
      }, done);
    else done();
  });
  fastify.addHook("preHandler", (request, reply, done) => {
    const isBatch = isGraphql(request) && Array.isArray(request.body);
    const body = isGraphql(request) ? withDocument(request.body, rules.trusted) : request.body;
    const isUnknown = body === undefined && request.body !== undefined;
    request.body = body;
    if (isBatch) void refuse(reply, "BATCH_REFUSED");
    else if (isTooDeep(request.body)) void refuse(reply, "TOO_DEEP");
    else if (isUnknown) void refuse(reply, "DOCUMENT_UNKNOWN");
    else runRequest({ ...askerOf(request), span: spanOf(request) }, done);
  });
  fastify.addHook("onSend", (request, reply, _, done) => {
    void reply.headers(secureHeaders).header("x-request-id", request.id);
    if (request.protocol === "https")
      void reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
    done();
  });
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const code = error.code === "MALFORMED_BODY" ? "MALFORMED_BODY" : codeOfHttpError(error);
    if (code !== undefined) return refuse(reply, code, error.statusCode);
    request.log.error({ name: error.name, code: error.code });
    return reply.code(500).send({ errors: [tell(askerOf(request), "INTERNAL_SERVER_ERROR", unexpected)] });
  });
  fastify.setNotFoundHandler((_, reply) => refuse(reply, "NOT_FOUND"));
  if (rules.corsOrigins.length > 0)
    await fastify.register(fastifyCors, {
      origin: [...rules.corsOrigins],
      methods: ["GET", "POST"],
      allowedHeaders: ["authorization", "content-type", "accept-language", "apollo-require-preflight"],
      exposedHeaders: ["ratelimit", "ratelimit-policy", "retry-after", "x-request-id"],
      maxAge: 600,
    });
}
