import { existsSync } from "node:fs";
import fastifyCompress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refuse } from "../limits/harden-http.ts";
import { landingPage } from "./landing-page.ts";
import { brotliOptions, keepHashedFiles, pageSecurity } from "./page-headers.ts";
import { servePublicSite } from "./serve-public-site.ts";

/** Where the built pages stand; those that are not there are not served. */
export interface SiteFolders {
  readonly graphiql: string;
  readonly "sign-in": string;
  readonly planner: string;
}

/** The landing page, GraphiQL, the planner and the public site, which is written while the gateway runs. */
export async function serveSite(
  fastify: FastifyInstance,
  {
    folders,
    publicSite,
    clock,
  }: { folders: SiteFolders; publicSite: string | undefined; clock: string | undefined },
): Promise<void> {
  fastify.addHook("onRequest", async (_, reply) => {
    void reply.header("content-security-policy", pageSecurity());
  });
  const present = Object.entries<string>({ ...folders }).filter(([, folder]) => existsSync(folder));
  for (const [name, root] of present) {
    fastify.get(`/${name}`, (request, reply) =>
      reply.redirect(`/${name}/${new URL(request.url, "http://here").search}`),
    );
    await fastify.register(servePages(root), { prefix: `/${name}/` });
  }
  if (publicSite !== undefined) {
    fastify.get("/impact", (_, reply) => reply.redirect("/impact/"));
    await fastify.register(servePublicSite(publicSite), { prefix: "/impact/" });
  }
  const apps = [
    ...present.map(([name]) => name),
    ...(publicSite === undefined ? [] : ["impact"]),
    "open-data",
  ];
  fastify.get("/", (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .send(landingPage({ origin: `${request.protocol}://${request.host}`, apps, clock })),
  );
}

/** The files of a built app; its own addresses, which no file has, all open its page. */
const servePages =
  (root: string) =>
  async (scope: FastifyInstance): Promise<void> => {
    // Pages hold nothing of whoever asks: packed, they come three times as fast over a slow line.
    await scope.register(fastifyCompress, { encodings: ["br", "gzip"], brotliOptions });
    await scope.register(fastifyStatic, {
      root,
      preCompressed: true,
      setHeaders: keepHashedFiles,
    });
    scope.setNotFoundHandler((request, reply) =>
      request.method === "GET" && !/\.\w+$/.test(new URL(request.url, "http://here").pathname)
        ? reply.sendFile("index.html")
        : refuse(reply, "NOT_FOUND"),
    );
  };
