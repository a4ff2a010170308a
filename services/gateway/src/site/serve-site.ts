import { existsSync } from "node:fs";
import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refuse } from "../limits/harden-http.ts";
import { landingPage } from "./landing-page.ts";

/** Where the built pages stand; those that are not there are not served. */
export interface SiteFolders {
  readonly graphiql: string;
  readonly "sign-in": string;
  readonly planner: string;
  readonly impact: string;
}

// Everything is served from here: no other host, no plug-in, no frame around it.
const contentSecurity = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** The landing page, GraphiQL and the two apps. */
export async function serveSite(
  fastify: FastifyInstance,
  { folders, clock }: { folders: SiteFolders; clock: string | undefined },
): Promise<void> {
  fastify.addHook("onSend", async (_, reply) => {
    void reply.header("content-security-policy", contentSecurity);
  });
  const present = Object.entries<string>({ ...folders }).filter(([, folder]) => existsSync(folder));
  for (const [name, root] of present) {
    fastify.get(`/${name}`, (request, reply) =>
      reply.redirect(`/${name}/${new URL(request.url, "http://here").search}`),
    );
    await fastify.register(servePages(root), { prefix: `/${name}/` });
  }
  const apps = present.map(([name]) => name);
  fastify.get("/", (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .send(landingPage({ origin: `${request.protocol}://${request.host}`, apps, clock })),
  );
}

// Packed anew for each reader: the highest quality would take longer than it saves.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The files of a built app; its own addresses, which no file has, all open its page. */
const servePages =
  (root: string) =>
  async (scope: FastifyInstance): Promise<void> => {
    // Pages hold nothing of whoever asks: packed, they come three times as fast over a slow line.
    await scope.register(fastifyCompress, { encodings: ["br", "gzip"], brotliOptions });
    await scope.register(fastifyStatic, {
      root,
      setHeaders: (reply, path) => {
        // Their names change with what is in them.
        if (path.includes("/assets/"))
          void reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
    scope.setNotFoundHandler((request, reply) =>
      request.method === "GET" && !/\.\w+$/.test(new URL(request.url, "http://here").pathname)
        ? reply.sendFile("index.html")
        : refuse(reply, "NOT_FOUND"),
    );
  };
