import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { openMemory } from "../cache/memory.ts";
import type { Revisions } from "../cache/revisions.ts";
import type { Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { refuse } from "../limits/harden-http.ts";
import { publicViewer } from "../shared/viewer.ts";
import { findOpenFile } from "./open-files.ts";

// All tables in both formats, and what describes them.
const filesRemembered = 20;

const etagOf = (body: string): string => `"${createHash("sha256").update(body).digest("base64url")}"`;

/**
 * The network's data for everybody, as files: what the public may see, whatever key a request carries.
 * A snapshot's files stay at the address of its day.
 */
export function serveOpenData(
  fastify: FastifyInstance,
  {
    admission,
    revisions,
    surroundings,
  }: {
    admission: Admission;
    revisions: Revisions;
    surroundings: Pick<Surroundings, "database" | "memory" | "today" | "rights">;
  },
): void {
  const files = openMemory(revisions, filesRemembered);
  fastify.get("/open-data", (_, reply) => reply.redirect("/open-data/datapackage.json"));
  fastify.get<{ Params: { "*": string } }>("/open-data/*", async (request, reply) => {
    const path = request.params["*"];
    if (path === "") return reply.redirect("/open-data/datapackage.json");
    const { database, memory, today, rights } = surroundings;
    const context = { database, memory, today: today(), viewer: { ...publicViewer, rights } };
    const asker = { viewer: publicViewer, asker: request.ip };
    if ((await admission.admitAgain(asker, { cost: 1, reply })) === undefined)
      return refuse(reply.header("retry-after", "60"), "RATE_LIMITED");
    const file = await findOpenFile(path, context);
    if (file === undefined) return refuse(reply, "NOT_FOUND");
    const { body, etag } = await files.recall(`${context.today} ${path}`, async () => {
      const written = await file.write(context);
      return { body: written, etag: etagOf(written) };
    });
    // Pages anywhere may read what anybody may.
    void reply.headers({
      etag,
      "access-control-allow-origin": "*",
      "cache-control": file.isFrozen ? "public, max-age=86400" : "public, no-cache",
    });
    if (request.headers["if-none-match"]?.includes(etag) === true) return reply.code(304).send();
    return reply.type(file.type).send(body);
  });
}
