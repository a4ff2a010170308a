import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { logCalls } from "./audit/call-log.ts";
import { logReadings } from "./audit/read-log.ts";
import { type Context, contextOf, type Surroundings } from "./context.ts";
import { schema } from "./schema.ts";
import { traceError } from "./shared/error-trace.ts";
import { maskError } from "./shared/mask-error.ts";
import { serveSignIn } from "./sign-in/serve-sign-in.ts";
import { signInOf, type SignInSetting } from "./sign-in/sign-in-of.ts";
import { serveSite, type SiteFolders } from "./site/serve-site.ts";

export interface ServerOptions extends Omit<Surroundings, "signIn">, SignInSetting {
  readonly logLevel: string;
  readonly isProduction: boolean;
  readonly folders: SiteFolders;
  /** The day at which an example network stands still. */
  readonly clock: string | undefined;
}

/** Ten megabytes of file in base64, and the query around it. */
const bodyLimit = 15 * 2 ** 20;

/** The gateway, ready to listen; whoever made it closes it. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const fastify = Fastify({
    logger: { level: options.logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: false,
  });
  const signIn = signInOf(fastify, options);
  const apollo = await startApollo(fastify, options);
  await fastify.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: (request) => contextOf(request, { ...options, signIn }),
  });
  logRequests(fastify);
  fastify.get("/healthz", () => ({ status: "ok" }));
  fastify.get("/readyz", async (_, reply) => {
    const isReady = await options.database.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? "ready" : "database unreachable" });
  });
  await serveSite(fastify, options);
  await serveSignIn(fastify, { ...options, signIn });
  return fastify;
}

async function startApollo(
  fastify: FastifyInstance,
  { isProduction }: ServerOptions,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: 4000 },
    maxRecursiveSelections: 10_000,
    formatError: maskError(fastify.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(fastify),
      logReadings((error) => fastify.log.error(traceError(error))),
      logCalls,
    ],
  });
  await apollo.start();
  return apollo;
}

/** One JSON line a request: no query, no variables, no header, no address. */
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook("onSend", async (request, reply) => {
    void reply.header("x-request-id", request.id);
  });
  fastify.addHook("onResponse", async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}
