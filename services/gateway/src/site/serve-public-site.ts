import { statSync } from "node:fs";
import { join } from "node:path";
import fastifyCompress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { brotliOptions, keepHashedFiles, pageSecurity } from "./page-headers.ts";
import { isWritten } from "./public-site.ts";

const soon = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Nos chiffres</title><p>Les chiffres se préparent : cette page revient d’elle-même dans un instant.</p>
<p lang="en">The figures are being prepared: this page comes back by itself in a moment.</p></html>`;

/** The pages of the public site, as they were written last; those made for it may stand in other sites' pages. */
export const servePublicSite =
  (folder: string) =>
  async (scope: FastifyInstance): Promise<void> => {
    await scope.register(fastifyCompress, { encodings: ["br", "gzip"], brotliOptions });
    await scope.register(fastifyStatic, { root: folder, serve: false, setHeaders: keepHashedFiles });
    scope.get<{ Params: { "*": string } }>("/*", (request, reply) => {
      const path = request.params["*"];
      if (!isWritten(folder))
        return reply.code(503).header("retry-after", "2").type("text/html; charset=utf-8").send(soon);
      // Browsers that know this header do not heed X-Frame-Options beside it.
      if (/^(en\/)?integrer\//.test(path))
        void reply.header("content-security-policy", pageSecurity({ frameAncestors: "*" }));
      if (kindOf(join(folder, path)) === "folder" && !/(^|\/)$/.test(path))
        return reply.redirect(`/impact/${path}/`);
      const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
      if (kindOf(join(folder, file)) === "file") return reply.sendFile(file);
      return reply.code(404).sendFile(path.startsWith("en/") ? "en/404.html" : "404.html");
    });
  };

const kindOf = (path: string): "file" | "folder" | "absent" => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? "absent" : found.isDirectory() ? "folder" : "file";
};
