import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { openTelemetry, type Telemetry } from "./open-telemetry.ts";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { key: string; value: { stringValue?: string } }[];
}

/** A collector that takes OTLP over HTTP, and keeps what it was told. */
async function openCollector() {
  const told: Record<string, unknown[]> = {};
  const server: Server = createServer((request, response) => {
    void json(request).then((body) => {
      (told[request.url ?? ""] ??= []).push(body);
      response.end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { told, url: urlOf(server), close: () => server.close() };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const urlOf = (server: Server): string => `http://127.0.0.1:${String(portOf(server))}`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  return port;
}

let collector: Awaited<ReturnType<typeof openCollector>>;
let telemetry: Telemetry;
let gateway: TestGateway;
let metricsPort: number;
beforeAll(async () => {
  collector = await openCollector();
  metricsPort = await freePort();
  const opened = await openTelemetry({ collector: collector.url, metricsPort, host: "127.0.0.1" });
  if (opened === undefined) throw new Error("not opened");
  telemetry = opened;
  gateway = await openGateway({ telemetry });
});
afterAll(async () => {
  await gateway.close();
  collector.close();
});

const traceId = "0af7651916cd43dd8448eb211c80319c";
const caller = "b7ad6b7169203331";
const query = 'query Secrete { centre(identifier: "ajain") { name lines { identifier } } }';

it("shows Prometheus the requests, operations and statements, at a port of its own", async () => {
  await gateway.ask(query);
  await gateway.ask(query);
  await gateway.ask("{ doctors(first: 1) { totalCount } }");
  const metrics = await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`);
  const text = await metrics.text();
  const total = (name: string, labels = ""): number =>
    text
      .split("\n")
      .filter((line) => line.startsWith(name) && line.includes(labels))
      .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
  expect(total("http_server_request_duration_count", 'http_route="/graphql"')).toBe(3);
  expect(total("graphql_operations_total", 'role="PUBLIC",outcome="ok"')).toBe(1);
  expect(total("graphql_operations_total", 'role="PUBLIC",outcome="NOT_ALLOWED"')).toBe(1);
  expect(total("graphql_answers_total", 'kept="true"')).toBe(1);
  expect(total("db_client_operation_duration_count", '"Centre ')).toBeGreaterThan(0);
  expect(total("process_memory_usage")).toBeGreaterThan(1e7);

  expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
});

it("tells a collector each statement under its operation, and that under the caller's request", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain", label: "Mot-de-passe" });
  await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${key}`,
      traceparent: `00-${traceId}-${caller}-01`,
    },
    body: JSON.stringify({ query, variables: { unused: "Confidentielle" } }),
  });
  await telemetry.close();
  const told = JSON.stringify(collector.told);
  const spans = (collector.told["/v1/traces"] as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }[])
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope) => scope.spans)
    .filter((span) => span.traceId === traceId);
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const lineage = (span: Span): string[] => {
    const parent = byId.get(span.parentSpanId ?? "");
    return [span.name, ...(parent === undefined ? [span.parentSpanId ?? "none"] : lineage(parent))];
  };
  const statements = spans.filter(({ name }) => name.startsWith("Centre "));
  expect(statements.map(lineage)).toContainEqual([
    expect.stringMatching(/^Centre /),
    "graphql query",
    "POST /graphql",
    caller,
  ]);
  expect(collector.told["/v1/metrics"]).toBeDefined();
  for (const secret of [key, query, "Secrete", "Confidentielle", "ajain", "127.0.0.1"])
    expect(told).not.toContain(secret);
});
