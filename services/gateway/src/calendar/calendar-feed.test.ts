import { dateOf } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let key: string;
const doctorId = "calendar";
beforeAll(async () => {
  gateway = await openGateway();
  const from = new Date("2020-01-01");
  await gateway.database.doctor.create({
    data: { id: doctorId, name: "Dr Exemple", joinedOn: from, birthYear: 1980, homeDepartment: "75" },
  });
  await gateway.database.assignment.deleteMany({ where: { week: { in: ["2023-W35", "2023-W36"] } } });
  await gateway.database.assignment.createMany({
    data: [
      { lineId: "ajain-1", week: "2023-W30", doctorId, state: "CANCELLED" },
      { lineId: "ajain-1", week: "2023-W36", doctorId, state: "CONFIRMED" },
      { lineId: "ajain-1", week: "2024-W52", doctorId, state: "CONFIRMED" },
      { lineId: "bellegarde-1", week: "2024-W40", doctorId, state: "PROPOSED" },
    ],
  });
  key = await gateway.keyFor({ role: "DOCTOR", doctor: doctorId });
});
afterAll(() => gateway.close());

const create = async (by = key) =>
  (
    await gateway.ask(
      "mutation { createCalendarFeed { __typename ... on CalendarFeed { address } ... on Refusal { code } } }",
      { key: by },
    )
  ).data.createCalendarFeed;
const revoke = async () =>
  (await gateway.ask("mutation { revokeCalendarFeed { ... on RevokedCalendarFeed { wasOpen } } }", { key }))
    .data.revokeCalendarFeed.wasOpen;
const read = (address: string) => fetch(`${gateway.url}${address}`);
async function eventsAt(address: string) {
  const text = await (await read(address)).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, summary, location, description, startDate, endDate } = new ICAL.Event(component);
    const days = [startDate, endDate].map((time) => (time.isDate ? time.toString() : "an hour"));
    return {
      uid,
      sequence,
      summary,
      location,
      description,
      days,
      status: component.getFirstPropertyValue("status"),
    };
  });
}

it("writes a doctor's confirmed weeks of the last three months and to come as whole weeks", async () => {
  const { address } = await create();
  const response = await read(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const uid = (week: string) => `ajain-1.${week}.calendar@medecins-solidaires`;
  const booked = {
    ...{ sequence: 0, summary: "Ajain, ligne 1", status: "CONFIRMED" },
    ...{ location: "1 place de l’Exemple, 23380 Ajain", description: "Téléphone : 05 36 49 00 01" },
  };
  expect(await eventsAt(address)).toEqual([
    { ...booked, uid: uid("2023-W36"), days: ["2023-09-04", "2023-09-11"] },
    { ...booked, uid: uid("2024-W52"), days: ["2024-12-23", "2024-12-30"] },
  ]);
});

it("tells a calendar of each change under the same name and a higher number", async () => {
  const { address } = await create();
  const seen = async () => {
    const events = await eventsAt(address);
    const { uid, sequence, status } = events.find((event) => event.uid.includes("2024-W52"))!;
    return { uid, sequence, status };
  };
  const { uid } = await seen();
  const place = 'line: "ajain-1", week: "2024-W52"';
  await gateway.ask(`mutation { withdrawWeek(${place}) { __typename } }`, { key });
  expect(await seen()).toEqual({ uid, sequence: 1, status: "CANCELLED" });
  // Booked again: another row, and then the same row turned as an import turns it.
  const again = { lineId: "ajain-1", week: "2024-W52", doctorId };
  const { id } = await gateway.database.assignment.create({ data: { ...again, state: "PROPOSED" } });
  expect(await seen()).toEqual({ uid, sequence: 1, status: "CANCELLED" });
  const turn = (state: "CONFIRMED" | "CANCELLED") =>
    gateway.database.assignment.update({
      where: { id },
      data: { state, cancelledOn: state === "CANCELLED" ? dateOf("2023-11-27" as PlainDate) : null },
    });
  const numbers = [];
  for (const state of ["CONFIRMED", "CANCELLED", "CONFIRMED"] as const) {
    await turn(state);
    const { sequence, status } = await seen();
    expect(status).toBe(state);
    numbers.push(sequence);
  }
  expect(numbers).toEqual([3, 4, 5]);
});

it("ends an address that is revoked or replaced, and answers for it as for any that never was", async () => {
  const [first, second] = [(await create()).address, (await create()).address];
  expect(second).not.toBe(first);
  expect((await read(second)).status).toBe(200);
  expect([await revoke(), await revoke()]).toEqual([true, false]);
  const answers = await Promise.all(
    [first, second, `/calendar/${"x".repeat(43)}.ics`, "/calendar/short.ics", "/nothing"].map(
      async (address) => {
        const response = await read(address);
        return [response.status, (await response.text()).replace(/"requestId":"[^"]*"/, "")];
      },
    ),
  );
  expect(answers[0]![0]).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

it("keeps no secret, in the database or in the log, and opens a feed of own weeks to doctors alone", async () => {
  const { address } = await create();
  const [, secret] = /^\/calendar\/([\w-]{43})\.ics$/.exec(address)!;
  const { secretHash } = await gateway.database.calendarFeed.findUniqueOrThrow({ where: { doctorId } });
  expect(secretHash).toHaveLength(32);
  const events = await gateway.database.auditEvent.findMany({
    where: { action: { startsWith: "calendar." } },
  });
  expect(events.length).toBeGreaterThan(0);
  for (const { content } of events) expect(content).not.toContain(secret);
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect((await create(planner)).code).toBe("NOT_FOUND");
});
