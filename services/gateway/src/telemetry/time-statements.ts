import { SpanStatusCode } from "@opentelemetry/api";
import type { Telemetry } from "./open-telemetry.ts";
import { startUnder } from "./start-under.ts";

type Watch = <Result>(name: string, send: () => Promise<Result>) => Promise<Result>;

/** Tells of each statement its model and kind, and how long it took: neither its text nor its values. */
export function timeStatements({ tracer, meter }: Telemetry): Watch {
  const duration = meter.createHistogram("db.client.operation.duration", {
    unit: "s",
    description: "Statements by model and kind.",
  });
  return async (name, send) => {
    const span = startUnder(tracer, name);
    const start = performance.now();
    try {
      return await send();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      duration.record((performance.now() - start) / 1000, { "db.operation.name": name });
      span.end();
    }
  };
}
