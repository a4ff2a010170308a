import type { FastifyInstance, FastifyReply } from "fastify";
import type { Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { refuse } from "../limits/harden-http.ts";
import { publicViewer } from "../shared/viewer.ts";
import { loadCalendarFeed } from "./calendar-feed.loader.ts";
import { loadPublicCalendar } from "./public-calendar.loader.ts";
import { type Calendar, writeCalendar } from "./write-calendar.ts";

interface Serving {
  readonly admission: Admission;
  readonly surroundings: Pick<Surroundings, "database" | "today">;
}

const send = (reply: FastifyReply, { calendar, file }: { calendar: Calendar; file: string }): FastifyReply =>
  reply
    .type("text/calendar; charset=utf-8")
    .header("content-disposition", `inline; filename="${file}"`)
    .send(writeCalendar(calendar, new Date()));

/** Doctors' own calendars and those of who plans a centre, each under its secret; any other address is answered as one where there is nothing. */
function serveSecretCalendars(
  fastify: FastifyInstance,
  { admission, surroundings: { database, today } }: Serving,
): void {
  fastify.get<{ Params: { file: string } }>("/calendar/:file", async ({ ip, params }, reply) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(params.file) ?? [];
    const calendar =
      secret === undefined ? undefined : await loadCalendarFeed(secret, { database, today: today() });
    void reply.header("cache-control", "private, no-store");
    if (calendar !== undefined) return send(reply, { calendar, file: "semaines.ics" });
    // Whoever tries addresses is counted; one calendar service asks for many doctors, and is not.
    const isPatient = await admission.countStranger(ip).then(
      () => true,
      () => false,
    );
    return refuse(reply, isPatient ? "NOT_FOUND" : "RATE_LIMITED");
  });
}

/** What everybody may know ahead of a centre or of a line; in English with `?lang=en`. */
function servePublicCalendars(
  fastify: FastifyInstance,
  { admission, surroundings: { database, today } }: Serving,
): void {
  for (const kind of ["centre", "line"] as const)
    fastify.get<{ Params: { file: string }; Querystring: { lang?: unknown } }>(
      `/calendar/${kind}/:file`,
      async ({ ip, params, query }, reply) => {
        const asker = { viewer: publicViewer, asker: ip };
        if ((await admission.admitAgain(asker, { cost: 1, reply })) === undefined)
          return refuse(reply.header("retry-after", "60"), "RATE_LIMITED");
        const [, code] = /^([a-z0-9-]+)\.ics$/.exec(params.file) ?? [];
        const language = query.lang === "en" ? "en" : "fr";
        const calendar =
          code === undefined
            ? undefined
            : await loadPublicCalendar({ kind, code }, { database, today: today(), language });
        if (calendar === undefined) return refuse(reply, "NOT_FOUND");
        void reply.header("cache-control", "public, max-age=3600");
        return send(reply, { calendar, file: params.file });
      },
    );
}

/** Calendars that others read: doctors' own, centres' for who plans them, and those of centres and lines for everybody. */
export function serveCalendars(fastify: FastifyInstance, serving: Serving): void {
  serveSecretCalendars(fastify, serving);
  servePublicCalendars(fastify, serving);
}
