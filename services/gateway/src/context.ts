import type { PrismaClient } from "@ms/database";
import type { Language, PlainDate } from "@ms/domain";
import type { FastifyRequest } from "fastify";
import type { CallLog } from "./audit/call-log.ts";
import type { ReadLog } from "./audit/read-log.ts";
import type { Memory } from "./cache/memory.ts";
import type { Revisions } from "./cache/revisions.ts";
import { holdsKey } from "./identity/api-key.ts";
import type { KnownKeys } from "./identity/known-keys.ts";
import { identifyViewer } from "./identity/identify-viewer.ts";
import type { Left } from "./limits/rate-limiter.ts";
import type { PlannerQueue } from "./planner-run/planner-queue.ts";
import type { Rights } from "./shared/rights.ts";
import { languageOf } from "./shared/told-error.ts";
import { actorOf, type Viewer } from "./shared/viewer.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import type { WebhookRules } from "./webhook/webhook-queue.ts";
import type { WebhookSecrets } from "./webhook/webhook-secrets.ts";
import { viewerOfCookie } from "./sign-in/viewer-of-cookie.ts";

/** What stays the same from one request to the next. */
export interface Surroundings {
  readonly database: PrismaClient;
  /** What this process is told of changes. */
  readonly revisions: Revisions;
  /** What is dear to make, until it changes. */
  readonly memory: Memory;
  /** The keys of the API. */
  readonly keys: KnownKeys;
  /** The day of the network: where the example's clock stands, else today in France. */
  readonly today: () => PlainDate;
  /** Plans the runs that are asked for. */
  readonly planner: Pick<PlannerQueue, "wake">;
  /** How long a publication may be taken back. */
  readonly takeBackMinutes: number;
  /** Whom the press may write to or call; none when absent. */
  readonly pressContact?: string | undefined;
  /** What partners have asked for. */
  readonly calls: CallLog;
  /** What webhooks may be told, and what seals their secrets. */
  readonly webhooks: Pick<WebhookRules, "isPrivateOpen"> & { readonly secrets: WebhookSecrets };
  /** How people sign in, once the gateway knows the address at which it listens. */
  readonly signIn: () => SignIn;
  /** What each role may, where another table than the network's holds. */
  readonly rights?: Rights | undefined;
}

/** What every resolver receives. */
export interface Context extends Omit<Surroundings, "today"> {
  readonly viewer: Viewer;
  readonly today: PlainDate;
  readonly language: Language;
  /** Whose personal data this request has read. */
  readonly reads: ReadLog;
  /** Under which name the request is counted: the key's, or the address of who has none. */
  readonly asker: string;
  /** What is left of the minute's requests, once this one is counted. */
  requestsLeft: Left;
  /** What was asked, and how much this process knew of before: for answers that may be kept. */
  question: { readonly text: string; readonly since: number } | undefined;
  /** What the operation costs, once it is known. */
  cost: number | undefined;
  /** When whoever follows something no longer does; of a subscription alone. */
  isOver: AbortSignal | undefined;
}

/**
 * What a request writes as its key. Several headers are no key, and neither is one in the address, which
 * proxies and histories keep: both are refused rather than passed over.
 */
function writtenKey({ raw, url }: FastifyRequest): string | undefined {
  const headers = raw.headersDistinct["authorization"] ?? [];
  const inAddress = holdsKey(url) ? ["key in the address"] : [];
  const written = [...headers, ...inAddress];
  return written.length === 0 ? undefined : written.join(", ");
}

const contexts = new WeakMap<FastifyRequest, Promise<Context>>();

/** The context of one request, made once. Refuses a key that is unknown, expired or revoked. */
export function contextOf(request: FastifyRequest, surroundings: Surroundings): Promise<Context> {
  const known = contexts.get(request) ?? makeContext(request, surroundings);
  contexts.set(request, known);
  return known;
}

/** A new context of a request, made of what holds now. Refuses a key that is unknown, expired or revoked. */
export async function makeContext(request: FastifyRequest, surroundings: Surroundings): Promise<Context> {
  const language = languageOf(request.headers["accept-language"]);
  const { cookie } = request.headers;
  const authorization = writtenKey(request);
  // One by one: a spread of so many costs more than all that follows.
  const {
    database,
    revisions,
    memory,
    keys,
    planner,
    takeBackMinutes,
    pressContact,
    calls,
    webhooks,
    signIn,
    rights,
  } = surroundings;
  const viewer =
    authorization === undefined && cookie !== undefined
      ? await viewerOfCookie(request, signIn())
      : await identifyViewer(authorization, keys);
  return {
    database,
    revisions,
    memory,
    keys,
    planner,
    takeBackMinutes,
    pressContact,
    calls,
    webhooks,
    signIn,
    rights,
    viewer: rights === undefined ? viewer : { ...viewer, rights },
    today: surroundings.today(),
    language,
    reads: new Map(),
    asker: viewer.role === "PUBLIC" ? request.ip : (viewer.userId ?? actorOf(viewer)),
    requestsLeft: { most: 0, left: 0, seconds: 0 },
    question: undefined,
    cost: undefined,
    isOver: undefined,
  };
}
