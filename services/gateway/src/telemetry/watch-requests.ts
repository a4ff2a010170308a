import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Telemetry } from "./open-telemetry.ts";

const spans = new WeakMap<FastifyRequest, Span>();

/** The span of a request, where requests are watched. */
export const spanOf = (request: FastifyRequest): Span | undefined => spans.get(request);

// The caller's trace, by the W3C's traceparent: version, trace, parent, flags.
function callerOf({ headers }: FastifyRequest) {
  const [, traceId, spanId, flags] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(String(headers["traceparent"])) ?? [];
  const root = context.active();
  if (traceId === undefined || spanId === undefined) return root;
  const traceFlags = Number.parseInt(flags ?? "00", 16);
  return trace.setSpanContext(root, { traceId, spanId, traceFlags, isRemote: true });
}

/** Tells of each request its method, route, status and length: no address, no header, no query. */
export function watchRequests(fastify: FastifyInstance, { tracer, meter }: Telemetry): void {
  const duration = meter.createHistogram("http.server.request.duration", {
    unit: "s",
    description: "Requests by method, route and status.",
  });
  fastify.addHook("onRequest", (request, _, done) => {
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, callerOf(request));
    span.setAttribute("request.id", request.id);
    spans.set(request, span);
    done();
  });
  fastify.addHook("onResponse", (request, reply, done) => {
    const attributes = {
      "http.request.method": request.method,
      "http.route": request.routeOptions.url ?? "none",
      "http.response.status_code": reply.statusCode,
    };
    duration.record(reply.elapsedTime / 1000, attributes);
    const span = spanOf(request);
    span?.updateName(`${request.method} ${attributes["http.route"]}`).setAttributes(attributes);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
