import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { landingPage } from "./landing-page.ts";

/** Where the built pages stand; those that are not there are not served. */
export interface SiteFolders {
  readonly graphiql: string;
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
    void reply.headers({
      "content-security-policy": contentSecurity,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });
  const present = Object.entries(folders).filter(([, folder]) => existsSync(folder));
  for (const [index, [name, root]] of present.entries())
    await fastify.register(fastifyStatic, {
      root,
      prefix: `/${name}/`,
      decorateReply: index === 0,
      redirect: true,
    });
  const apps = present.map(([name]) => name);
  fastify.get("/", (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .send(landingPage({ origin: `${request.protocol}://${request.host}`, apps, clock })),
  );
}
