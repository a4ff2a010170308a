import type { Meter, Tracer } from "@opentelemetry/api";

/** What the gateway tells of its work, to those who run it. */
export interface Telemetry {
  readonly tracer: Tracer;
  readonly meter: Meter;
  readonly close: () => Promise<void>;
}

/** Where to tell it: to an OpenTelemetry collector, at a port of its own for Prometheus, or both. */
export interface TelemetryRules {
  readonly collector: string | undefined;
  readonly metricsPort: number | undefined;
  readonly host: string;
}

const name = "medecins-solidaires-gateway";

/** Opens it where it is asked for; nothing is loaded, and nothing costs, where it is not. */
export async function openTelemetry({
  collector,
  metricsPort,
  host,
}: TelemetryRules): Promise<Telemetry | undefined> {
  if (collector === undefined && metricsPort === undefined) return undefined;
  const [{ resourceFromAttributes }, metrics, traces] = await Promise.all([
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-metrics"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const resource = resourceFromAttributes({ "service.name": name });
  const readers = [];
  const spanProcessors = [];
  if (collector !== undefined) {
    const [{ OTLPMetricExporter }, { OTLPTraceExporter }] = await Promise.all([
      import("@opentelemetry/exporter-metrics-otlp-http"),
      import("@opentelemetry/exporter-trace-otlp-http"),
    ]);
    const at = (path: string) => ({ url: new URL(path, `${collector.replace(/\/$/, "")}/`).href });
    spanProcessors.push(new traces.BatchSpanProcessor(new OTLPTraceExporter(at("v1/traces"))));
    const exporter = new OTLPMetricExporter(at("v1/metrics"));
    readers.push(new metrics.PeriodicExportingMetricReader({ exporter }));
  }
  if (metricsPort !== undefined) {
    const { PrometheusExporter } = await import("@opentelemetry/exporter-prometheus");
    const prometheus = new PrometheusExporter({ host, port: metricsPort, preventServerStart: true });
    await prometheus.startServer();
    readers.push(prometheus);
  }
  const meterProvider = new metrics.MeterProvider({ resource, readers });
  const tracerProvider = new traces.BasicTracerProvider({ resource, spanProcessors });
  const meter = meterProvider.getMeter(name);
  watchProcess(meter);
  return {
    tracer: tracerProvider.getTracer(name),
    meter,
    close: async () => {
      // A collector that is away keeps no gateway from going.
      await Promise.allSettled([tracerProvider.shutdown(), meterProvider.shutdown()]);
    },
  };
}

function watchProcess(meter: Meter): void {
  meter
    .createObservableGauge("process.memory.usage", { unit: "By", description: "Resident memory." })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  meter
    .createObservableCounter("process.cpu.time", { unit: "s", description: "CPU time." })
    .addCallback((result) => {
      const { user, system } = process.cpuUsage();
      result.observe((user + system) / 1e6);
    });
}
