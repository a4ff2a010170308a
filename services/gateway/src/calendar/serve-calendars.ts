import type { FastifyInstance } from "fastify";
import type { Surroundings } from "../context.ts";
import type { Admission } from "../limits/admission.ts";
import { refuse } from "../limits/harden-http.ts";
import { loadCalendarFeed } from "./calendar-feed.loader.ts";
import { writeCalendar } from "./write-calendar.ts";

/** Doctors' own calendars, each under its secret; any other address is answered as one where there is nothing. */
export function serveCalendars(
  fastify: FastifyInstance,
  {
    admission,
    surroundings: { database, today },
  }: { admission: Admission; surroundings: Pick<Surroundings, "database" | "today"> },
): void {
  fastify.get<{ Params: { file: string } }>("/calendar/:file", async ({ ip, params }, reply) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(params.file) ?? [];
    const feed =
      secret === undefined ? undefined : await loadCalendarFeed(secret, { database, today: today() });
    void reply.header("cache-control", "private, no-store");
    if (feed !== undefined)
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", 'inline; filename="semaines.ics"')
        .send(writeCalendar(feed.weeks, { language: feed.language, stamp: new Date() }));
    // Whoever tries addresses is counted; one calendar service asks for many doctors, and is not.
    const isPatient = await admission.countStranger(ip).then(
      () => true,
      () => false,
    );
    return refuse(reply, isPatient ? "NOT_FOUND" : "RATE_LIMITED");
  });
}
