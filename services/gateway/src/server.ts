import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { logCalls } from "./audit/call-log.ts";
import { logReadings } from "./audit/read-log.ts";
import { type AnswerCache, openAnswerCache } from "./cache/answer-cache.ts";
import { openMemory } from "./cache/memory.ts";
import type { Revisions } from "./cache/revisions.ts";
import { keepAnswers, serveAnswers } from "./cache/serve-answers.ts";
import { serveCalendars } from "./calendar/serve-calendars.ts";
import { type Context, contextOf, type Surroundings } from "./context.ts";
import { openKeys } from "./identity/known-keys.ts";
import { serveFhir } from "./fhir/serve-fhir.ts";
import { type Admission, openAdmission } from "./limits/admission.ts";
import { admitRequest } from "./limits/admit-request.ts";
import { codeOfHttpError, hardenHttp, malformedRequest, refuse } from "./limits/harden-http.ts";
import type { LimitTable } from "./limits/limit-table.ts";
import { trustDocuments } from "./limits/trusted-documents.ts";
import { serveOpenData } from "./open-data/serve-open-data.ts";
import { schema } from "./schema.ts";
import { traceError } from "./shared/error-trace.ts";
import { maskError } from "./shared/mask-error.ts";
import { roles } from "./shared/rights.ts";
import type { Telemetry } from "./telemetry/open-telemetry.ts";
import { watchOperations } from "./telemetry/watch-operations.ts";
import { watchRequests } from "./telemetry/watch-requests.ts";
import { watchStatements } from "./shared/watch-statements.ts";
import { serveSignIn } from "./sign-in/serve-sign-in.ts";
import { serveSubscriptions } from "./subscription/serve-subscriptions.ts";
import { signInOf, type SignInSetting } from "./sign-in/sign-in-of.ts";
import { serveHealth } from "./site/health.ts";
import { sampleQueries } from "./site/sample-queries.ts";
import { serveSite, type SiteFolders } from "./site/serve-site.ts";

export interface ServerOptions extends Omit<Surroundings, "signIn" | "keys" | "memory">, SignInSetting {
  /** What this process is told of changes. */
  readonly revisions: Revisions;
  /** How much memory kept answers may take; 0 keeps none. */
  readonly cacheBytes: number;
  readonly logLevel: string;
  /** What is told to those who run the gateway; nothing when absent. */
  readonly telemetry: Telemetry | undefined;
  readonly isProduction: boolean;
  readonly folders: SiteFolders;
  /** Where the public site is written. */
  readonly publicSite?: string | undefined;
  /** The day at which an example network stands still. */
  readonly clock: string | undefined;
  readonly limits: LimitTable;
  /** Whether several processes count their requests together, in the database. */
  readonly isShared: boolean;
  readonly corsOrigins: readonly string[];
  /** The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  readonly trustedProxies: readonly string[];
}

const secondsToSend = 60;

/** The gateway, ready to listen; whoever made it closes it. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { limits, revisions, cacheBytes, telemetry } = options;
  const fastify = Fastify({
    logger: { level: options.logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: Math.max(...roles.map((role) => limits[role].bodyBytes)),
    requestTimeout: secondsToSend * 1000,
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    frameworkErrors: (error, _, reply) => {
      void refuse(reply, codeOfHttpError(error) ?? "BAD_REQUEST", 400);
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
      else socket.end(malformedRequest(error.code === "HPE_HEADER_OVERFLOW" ? 431 : 400));
    },
  });
  if (telemetry !== undefined) watchRequests(fastify, telemetry);
  const signIn = signInOf(fastify, options);
  const { today, planner, takeBackMinutes, pressContact, calls, webhooks, rights } = options;
  const surroundings = {
    revisions,
    today,
    planner,
    takeBackMinutes,
    pressContact,
    calls,
    webhooks,
    rights,
    signIn,
    memory: openMemory(revisions),
    keys: openKeys(options.database, revisions),
    database: watchStatements(options.database, telemetry),
  };
  const admission = openAdmission({ limits, shared: options.isShared ? options.database : undefined });
  await hardenHttp(fastify, {
    publicUrl: options.publicUrl,
    corsOrigins: options.corsOrigins,
    trusted: trustDocuments(sampleQueries.map(({ query }) => query)),
    smallestBodyLimit: limits.PUBLIC.bodyBytes,
    bodyLimitOf: async (request) => {
      const role = await contextOf(request, surroundings).then(
        ({ viewer }) => viewer.role,
        () => "PUBLIC" as const,
      );
      return limits[role].bodyBytes;
    },
  });
  const cache =
    cacheBytes === 0 ? undefined : openAnswerCache({ bytes: cacheBytes, revisions, meter: telemetry?.meter });
  if (cache !== undefined) serveAnswers(fastify, { cache, revisions, admission, surroundings });
  const apollo = await startApollo(fastify, { ...options, admission, cache });
  await fastify.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: (request, reply) => admitRequest({ request, reply }, { admission, surroundings }),
  });
  serveSubscriptions(fastify, { admission, limits, surroundings });
  logRequests(fastify);
  serveHealth(fastify, options.database);
  serveCalendars(fastify, { admission, surroundings });
  serveOpenData(fastify, { admission, revisions, surroundings });
  await serveFhir(fastify, { admission, surroundings, publicUrl: options.publicUrl });
  const { folders, publicSite, clock } = options;
  await serveSite(fastify, { folders, publicSite, clock });
  await serveSignIn(fastify, { ...options, signIn });
  return fastify;
}

async function startApollo(
  fastify: FastifyInstance,
  {
    isProduction,
    limits,
    admission,
    cache,
    revisions,
    telemetry,
  }: ServerOptions & { admission: Admission; cache: AnswerCache | undefined },
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: Math.max(...roles.map((role) => limits[role].tokens)) },
    maxRecursiveSelections: 10_000,
    formatError: maskError(fastify.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(fastify),
      logReadings((error) => fastify.log.error(traceError(error))),
      logCalls,
      ...(cache === undefined ? [] : [keepAnswers({ cache, revisions })]),
      ...(telemetry === undefined ? [] : [watchOperations(telemetry)]),
      admission.plugin,
    ],
  });
  await apollo.start();
  return apollo;
}

/** One JSON line a request: no query, no variables, no header, no address. */
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook("onResponse", (request, reply, done) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
    done();
  });
}
