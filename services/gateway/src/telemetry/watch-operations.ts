import type { ApolloServerPlugin } from "@apollo/server";
import { SpanStatusCode } from "@opentelemetry/api";
import type { Context } from "../context.ts";
import { runningRequest } from "../shared/running-request.ts";
import type { Telemetry } from "./open-telemetry.ts";
import { startUnder } from "./start-under.ts";

const codeOf = (errors: readonly { extensions?: { code?: unknown } }[] | undefined): string => {
  const code = errors?.[0]?.extensions?.code;
  return typeof code === "string" ? code : errors === undefined ? "ok" : "error";
};

/** Tells of each operation its kind, who asks by role, its price and how it ended: neither its text nor its values. */
export function watchOperations({ tracer, meter }: Telemetry): ApolloServerPlugin<Context> {
  const count = meter.createCounter("graphql.operations", {
    description: "Operations by kind, role and outcome: ok, or the code of the first error.",
  });
  const cost = meter.createCounter("graphql.cost", { description: "What operations cost, by role." });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation }) => {
          const request = runningRequest();
          if (request !== undefined)
            request.span = startUnder(tracer, `graphql ${operation?.operation ?? "none"}`);
          return Promise.resolve();
        },
        willSendResponse: ({ contextValue, operation, response: { body } }) => {
          const { role } = contextValue.viewer;
          const outcome = codeOf(body.kind === "single" ? body.singleResult.errors : undefined);
          const kind = operation?.operation ?? "none";
          count.add(1, { kind, role, outcome });
          cost.add(contextValue.cost ?? 0, { role });
          const request = runningRequest();
          if (operation === undefined || request?.span === undefined) return Promise.resolve();
          request.span.setAttributes({ role, outcome, cost: contextValue.cost ?? 0 });
          if (outcome === "INTERNAL_SERVER_ERROR") request.span.setStatus({ code: SpanStatusCode.ERROR });
          request.span.end();
          return Promise.resolve();
        },
      }),
  };
}
