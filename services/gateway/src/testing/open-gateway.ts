import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@ms/database";
import { openThrowawayDatabase } from "@ms/database/testing";
import { openCallLog } from "../audit/call-log.ts";
import { exampleClock } from "../example/example-folder.ts";
import { issueKey, type KeyRequest } from "../identity/identity.commands.ts";
import { openLetterQueue } from "../letter/letter-queue.ts";
import { openPlannerQueue } from "../planner-run/planner-queue.ts";
import { followRevisions } from "../cache/revisions.ts";
import { defaultLimits, type LimitTable } from "../limits/limit-table.ts";
import { buildServer, type ServerOptions } from "../server.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { openBackupQueue } from "../week-offer/backup-queue.ts";
import { openWebhookQueue } from "../webhook/webhook-queue.ts";
import { openWebhookSecrets } from "../webhook/webhook-secrets.ts";
import { openPost } from "../post/post.ts";

/** What a GraphQL endpoint answers. */
export interface Answer {
  readonly status: number;
  // Tests read answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly codes: readonly string[];
}

/** A gateway on a throw-away database, spoken to by real HTTP. */
export interface TestGateway {
  readonly url: string;
  readonly database: Database["prisma"];
  readonly kind: Database["kind"];
  /** What a second gateway at the same data is given. */
  readonly data: Database;
  readonly ask: (query: string, options?: Asking) => Promise<Answer>;
  readonly keyFor: (request: Partial<KeyRequest> & Pick<KeyRequest, "role">) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Asking {
  readonly key?: string | undefined;
  readonly variables?: object;
  readonly language?: string;
}

interface Opening extends Partial<Omit<ServerOptions, "database">> {
  readonly holdsLongRuns?: boolean;
  /** Seconds that letters to doctors wait; an hour when absent: longer than a test. */
  readonly secondsHeld?: number;
  /** The data of another gateway: this one is a second process at them. */
  readonly database?: Database | undefined;
}

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const folders = {
  graphiql: join(dist, "graphiql"),
  "sign-in": join(dist, "sign-in"),
  planner: join(dist, "none"),
};

const plannerScript = new URL("../../dist/planner-worker.js", import.meta.url);

/** Holds the planner's long runs until they are told to stop: given to a process with `--import`. */
export const holdLongRuns = new URL("./hold-long-runs.mjs", import.meta.url);
const heldScript = new URL(
  `data:text/javascript,${encodeURIComponent(`import "${holdLongRuns.href}"; import "${plannerScript.href}";`)}`,
);

// Tests ask more in a minute than people do.
const unhurried = { requestsPerMinute: 1_000_000, costPerMinute: 1_000_000_000 };
const testLimits = Object.fromEntries(
  Object.entries(defaultLimits).map(([name, limits]) => [
    name,
    name === "QUEUE" ? limits : { ...limits, ...unhurried },
  ]),
) as unknown as LimitTable;

/** Opens one with the example network, whose clock stands at 27 November 2023. */
export async function openGateway({
  holdsLongRuns = false,
  secondsHeld = 3600,
  database,
  ...options
}: Opening = {}): Promise<TestGateway> {
  const data = database ?? (await openThrowawayDatabase("filled"));
  const { prisma, kind, close } = data;
  const { today = () => exampleClock, post = openPost(undefined), takeBackMinutes = 10 } = options;
  const planner = openPlannerQueue({
    database: prisma,
    today,
    script: holdsLongRuns ? heldScript : plannerScript,
    isAlone: true,
    onError: (error) => console.error(error),
  });
  const revisions = followRevisions(data);
  const calls = openCallLog(prisma, (error) => console.error(error));
  const secrets = openWebhookSecrets("s".repeat(32));
  const webhooks = openWebhookQueue({
    database: prisma,
    revisions,
    rules: { retries: [10, 10], isPrivateOpen: true, takeBackMinutes },
    secrets,
    onError: (error) => console.error(error),
  });
  const backups = openBackupQueue({
    database: prisma,
    revisions,
    today,
    onError: (error) => console.error(error),
  });
  const fastify = await buildServer({
    database: prisma,
    today,
    clock: exampleClock,
    planner,
    takeBackMinutes,
    pressContact: "presse@example.org",
    calls,
    revisions,
    webhooks: { isPrivateOpen: true, secrets },
    telemetry: undefined,
    cacheBytes: 2 ** 26,
    folders,
    logLevel: "silent",
    isProduction: false,
    publicUrl: undefined,
    provider: undefined,
    secret: "s".repeat(32),
    post,
    limits: testLimits,
    isShared: false,
    corsOrigins: [],
    trustedProxies: [],
    ...options,
  });
  await fastify.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${String((fastify.server.address() as AddressInfo).port)}`;
  const letters = openLetterQueue({
    ...{ database: prisma, revisions, post, today, origin: url },
    rules: { secondsHeld, retries: [10, 10] },
    onError: (error) => console.error(error),
  });
  return {
    url,
    kind,
    database: prisma,
    data,
    ask: async (query, { key, variables, language } = {}) => {
      // Tests write into the database beside the gateway, and then ask it.
      await revisions.settle();
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
          ...(language !== undefined && { "accept-language": language }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as {
        data?: unknown;
        errors?: { extensions?: { code?: string } }[];
      };
      const codes = errors.map(({ extensions }) => extensions?.code ?? "NONE");
      return { status: response.status, data, codes };
    },
    keyFor: async (request) => {
      const issued = await issueKey(
        { label: "test", scopes: [], ...request },
        { database: prisma, viewer: gatewayItself },
      );
      if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
      return issued.value.token;
    },
    close: async () => {
      await fastify.close();
      await planner.close();
      await webhooks.close();
      await backups.close();
      await letters.close();
      await calls.close();
      await revisions.close();
      if (database === undefined) await close();
    },
  };
}
