import type { Socket } from "node:net";
import type { PrismaClient } from "@ms/database";
import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    /** Says that the gateway is about to go, and goes on serving until nobody asks any more, for a while at most. */
    leave: () => Promise<void>;
  }
}

const patienceMilliseconds = 2_000;
const lookEveryMilliseconds = 50;

/** Tells whether the process lives, and whether to send it requests. */
export function serveHealth(fastify: FastifyInstance, database: PrismaClient): void {
  let isLeaving = false;
  fastify.get("/healthz", () => ({ status: "ok" }));
  fastify.get("/readyz", async (_, reply) => {
    if (isLeaving) return reply.code(503).send({ status: "leaving" });
    const isReady = await database.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? "ready" : "database unreachable" });
  });
  // A client that keeps its connection would send on it what nobody reads any more.
  fastify.addHook("onSend", async (_, reply) => {
    if (isLeaving) void reply.header("connection", "close");
  });
  closeSilent(fastify);
  fastify.decorate("leave", async () => {
    isLeaving = true;
    const end = performance.now() + patienceMilliseconds;
    while (performance.now() < end && (await connectionsOf(fastify)) > 0)
      await new Promise((resolve) => setTimeout(resolve, lookEveryMilliseconds));
  });
}

/** Whoever has connected and never asked would be waited for when the gateway closes, and is not. */
function closeSilent(fastify: FastifyInstance): void {
  const silent = new Set<Socket>();
  fastify.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  fastify.server.on("request", ({ socket }) => silent.delete(socket));
  fastify.addHook("preClose", (done) => {
    for (const socket of silent) socket.destroy();
    done();
  });
}

const connectionsOf = ({ server }: FastifyInstance): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
