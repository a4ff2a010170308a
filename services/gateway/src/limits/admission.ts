import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { PrismaClient } from "@ms/database";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, OperationTypeNode } from "graphql";
import type { Context } from "../context.ts";
import { checkDocument } from "./check-document.ts";
import { checkText } from "./check-text.ts";
import { countNodes } from "./count-nodes.ts";
import { setDeadline } from "./deadline.ts";
import { limitRefusal } from "./limit-refusal.ts";
import type { LimitTable } from "./limit-table.ts";
import { type Asker, type Left, openBudget, rateHeaders } from "./rate-limiter.ts";
import { openTurnstile } from "./turnstile.ts";

interface Turn {
  readonly asked: number;
  readonly left: Left;
  readonly leave: () => void;
}

/** What stands between a request and its answer. */
export interface Admission {
  /** Counts a request, and refuses a document that is too large before it is validated. */
  readonly admit: (
    context: Context,
    about: { request: FastifyRequest; reply: FastifyReply },
  ) => Promise<void>;
  /** Counts a request whose answer is known: what is left of the minute's cost; undefined, and nothing counted, past it. */
  readonly admitAgain: (
    context: Pick<Context, "viewer" | "asker">,
    about: { cost: number; reply: FastifyReply },
  ) => Promise<number | undefined>;
  /** Counts a request whose key does not hold, by its address. */
  readonly countStranger: (address: string) => Promise<void>;
  /** Charges what is asked for, waits for its turn, and bounds its time until it leaves. */
  readonly enterAt: (
    context: Context,
    price: { readonly asked: number; readonly isMutation?: boolean },
  ) => Promise<Turn>;
  /** Prices an operation, or an event of one, and enters at that price. */
  readonly enter: (
    context: Context,
    operation: {
      readonly document: DocumentNode;
      readonly variables?: Record<string, unknown> | undefined;
      readonly operationName?: string | null | undefined;
      readonly isMutation?: boolean;
    },
  ) => Promise<Turn>;
  /** Prices the chosen operation, waits for its turn, and bounds its time. */
  readonly plugin: ApolloServerPlugin<Context>;
}

const askerOf = ({ viewer, asker }: Pick<Context, "viewer" | "asker">): Asker => ({
  role: viewer.role,
  name: asker,
});

/** The query of a request, as far as it is one. */
const sourceOf = ({ body, query }: FastifyRequest): unknown =>
  ((body ?? query) as { query?: unknown } | null | undefined)?.query;

/** Opens the gate. */
export function openAdmission({
  limits,
  shared,
}: {
  limits: LimitTable;
  /** Where several processes count together; each counts alone without it. */
  shared: PrismaClient | undefined;
}): Admission {
  const requests = openBudget({ name: "requests", limit: "requestsPerMinute", limits, database: shared });
  const costs = openBudget({ name: "cost", limit: "costPerMinute", limits, database: shared });
  const turnstile = openTurnstile(limits.QUEUE);

  const charge = async (asked: number, context: Context): Promise<Left> => {
    const most = limits[context.viewer.role].cost;
    if (asked > most) throw limitRefusal("COST_EXCEEDED", { most, ...(Number.isFinite(asked) && { asked }) });
    return costs.take(askerOf(context), asked);
  };

  const waitForTurn = async (asked: number, context: Context): Promise<() => void> => {
    try {
      return await turnstile.enter(context.asker);
    } catch (refused) {
      await costs.giveBack(askerOf(context), asked);
      throw refused;
    }
  };

  const enterAt: Admission["enterAt"] = async (context, { asked, isMutation = false }) => {
    const left = await charge(asked, context);
    const leave = await waitForTurn(asked, context);
    const { secondsToRead, secondsToWrite } = limits[context.viewer.role];
    const lift = setDeadline(isMutation ? secondsToWrite : secondsToRead);
    context.cost = asked;
    return {
      asked,
      left,
      leave: () => {
        leave();
        lift();
      },
    };
  };

  const enter: Admission["enter"] = async (context, operation) => {
    const { document, variables, isMutation = false } = operation;
    checkText(document, variables);
    return enterAt(context, { asked: Math.max(1, countNodes(operation)), isMutation });
  };

  const begin = async ({ contextValue, operation, ...about }: GraphQLRequestContext<Context>) => {
    const { document, request, operationName, response } = about;
    if (document === undefined || operation === undefined) return undefined;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw limitRefusal("IS_A_SUBSCRIPTION");
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const turn = await enter(contextValue, {
      document,
      variables: request.variables,
      operationName,
      isMutation,
    });
    const budgets = { requests: contextValue.requestsLeft, cost: turn.left };
    for (const [name, value] of Object.entries(rateHeaders(budgets))) response.http.headers.set(name, value);
    return turn;
  };

  const takeBoth = async (
    asker: Asker,
    cost: number,
  ): Promise<{ requests: Left; cost: Left } | undefined> => {
    const taken = await requests.take(asker, 1).catch(() => undefined);
    const left = taken && (await costs.take(asker, cost).catch(() => undefined));
    if (taken !== undefined && left === undefined) await requests.giveBack(asker, 1);
    return taken && left && { requests: taken, cost: left };
  };

  return {
    enter,
    enterAt,
    countStranger: async (address) => {
      await requests.take({ role: "PUBLIC", name: address }, 1);
    },
    admit: async (context, { request, reply }) => {
      context.requestsLeft = await requests.take(askerOf(context), 1);
      void reply.headers(rateHeaders({ requests: context.requestsLeft }));
      checkDocument({
        source: sourceOf(request),
        limits: limits[context.viewer.role],
        method: request.method,
      });
    },
    admitAgain: async (context, { cost, reply }) => {
      const left = await takeBoth(askerOf(context), cost);
      if (left !== undefined) void reply.headers(rateHeaders(left));
      return left?.cost.left;
    },
    plugin: {
      requestDidStart: () => {
        let turn: Awaited<ReturnType<typeof begin>>;
        return Promise.resolve({
          didResolveOperation: async (request) => {
            turn = await begin(request);
          },
          willSendResponse: ({ response: { body } }) => {
            turn?.leave();
            if (turn !== undefined && body.kind === "single") {
              const cost = { asked: turn.asked, left: turn.left.left };
              body.singleResult.extensions = { ...body.singleResult.extensions, cost };
            }
            return Promise.resolve();
          },
        });
      },
    },
  };
}
