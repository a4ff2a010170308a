import { ROOT_CONTEXT, type Span, trace, type Tracer } from "@opentelemetry/api";
import { runningRequest } from "../shared/running-request.ts";

/** Starts a span of what the running request does now, under what it is part of. */
export function startUnder(tracer: Tracer, name: string): Span {
  const parent = runningRequest()?.span;
  return tracer.startSpan(
    name,
    {},
    parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent),
  );
}
