import type { Role } from "@ms/domain";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mintKey } from "../identity/api-key.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let coordinator: string;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  [coordinator, planner] = await Promise.all([
    personOf("COORDINATOR", { centreId: "ajain" }),
    personOf("PLANNER"),
  ]);
  const { assignment } = gateway.database;
  await assignment.deleteMany({ where: { week: { in: ["2024-W51", "2024-W52"] } } });
  await assignment.createMany({
    data: [
      { lineId: "ajain-1", week: "2024-W52", doctorId: "d001", state: "CONFIRMED" },
      { lineId: "ajain-1", week: "2024-W51", doctorId: "d002", state: "PROPOSED" },
      { lineId: "bellegarde-1", week: "2024-W52", doctorId: "d003", state: "CONFIRMED" },
    ],
  });
});
afterAll(() => gateway.close());

/** The token of somebody who signs in. */
async function personOf(role: Role, { centreId }: { centreId?: string } = {}): Promise<string> {
  const { id, secretHash, token } = mintKey();
  const person = { name: role, email: `${role.toLowerCase()}@example.org`, emailVerified: true };
  await gateway.database.user.create({
    data: { id: role, role, invitedBy: "test", ...person, ...(centreId !== undefined && { centreId }) },
  });
  const expiresAt = new Date("2100-01-01");
  await gateway.database.apiKey.create({
    data: { id, secretHash, label: "terminal", role: "PUBLIC", userId: role, expiresAt },
  });
  return token;
}

const create = async (key: string | undefined, centre = "ajain") => {
  const mutation = `mutation { createCalendarFeed(centre: "${centre}") {
    ... on CalendarFeed { address } ... on Refusal { code } } }`;
  return (await gateway.ask(mutation, { key })).data.createCalendarFeed;
};
const read = (address: string) => fetch(`${gateway.url}${address}`);
async function eventsAt(address: string) {
  const text = await (await read(address)).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, summary, startDate, endDate } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue("status");
    return { uid, sequence, summary, status, days: [startDate, endDate].map(String) };
  });
}

it("shows those who plan a centre who comes to its lines, whole weeks, no proposal and no other centre", async () => {
  const { address } = await create(coordinator);
  const { name } = await gateway.database.doctor.findUniqueOrThrow({ where: { id: "d001" } });
  const events = await eventsAt(address);
  expect(events.find(({ uid }) => uid.includes("2024-W52"))).toEqual({
    uid: "ajain-1.2024-W52.d001@medecins-solidaires",
    sequence: 0,
    summary: `Ajain, ligne 1 : ${name}`,
    status: "CONFIRMED",
    days: ["2024-12-23", "2024-12-30"],
  });
  expect(events.filter(({ uid }) => !uid.startsWith("ajain-") || uid.includes("2024-W51"))).toEqual([]);
});

it("tells of a week given up under the same name and a higher number, beside who comes instead", async () => {
  const { address } = await create(planner);
  const { assignment } = gateway.database;
  const seat = { lineId: "ajain-1", week: "2024-W52" };
  await assignment.updateMany({ where: { ...seat, doctorId: "d001" }, data: { state: "CANCELLED" } });
  await assignment.create({ data: { ...seat, doctorId: "d002", state: "CONFIRMED" } });
  const seen = (await eventsAt(address)).filter(({ uid }) => uid.includes("2024-W52"));
  expect(seen.map(({ uid, sequence, status }) => [uid.split(/[.@]/)[2], sequence, status]).sort()).toEqual([
    ["d001", 1, "CANCELLED"],
    ["d002", 0, "CONFIRMED"],
  ]);
});

it("is each person's own: replaced, revoked, and ended with the person's rights", async () => {
  const [first, theirs] = [(await create(coordinator)).address, (await create(planner)).address];
  const second = (await create(coordinator)).address;
  const statuses = async () =>
    Promise.all([first, second, theirs].map(async (address: string) => (await read(address)).status));
  expect(await statuses()).toEqual([404, 200, 200]);
  const revoke =
    'mutation { revokeCalendarFeed(centre: "ajain") { ... on RevokedCalendarFeed { wasOpen } } }';
  expect((await gateway.ask(revoke, { key: planner })).data.revokeCalendarFeed.wasOpen).toBe(true);
  expect(await statuses()).toEqual([404, 200, 404]);
  const { user, calendarFeed, auditEvent } = gateway.database;
  await user.update({ where: { id: "COORDINATOR" }, data: { centreId: "charenton" } });
  expect(await statuses()).toEqual([404, 404, 404]);
  await user.update({ where: { id: "COORDINATOR" }, data: { centreId: "ajain", endedAt: new Date() } });
  expect(await statuses()).toEqual([404, 404, 404]);
  const kept = await calendarFeed.findMany();
  expect(kept.map(({ secretHash }) => secretHash.length)).toEqual([32]);
  const told = await auditEvent.findMany({ where: { action: { startsWith: "calendar." } } });
  expect(told.some(({ content }) => content.includes(second.slice(10, 53)))).toBe(false);
});

it("is one however often it is opened at once: the last address holds", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const opened = await Promise.all(Array.from({ length: 6 }, () => create(key)));
  const statuses = await Promise.all(
    opened.map(async ({ address }: { address: string }) => (await read(address)).status),
  );
  expect(statuses.sort()).toEqual([200, 404, 404, 404, 404, 404]);
});

it("ends with the key that opened it", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const { address } = await create(key);
  expect((await read(address)).status).toBe(200);
  await gateway.database.apiKey.updateMany({
    where: { id: key.split(".")[0]! },
    data: { revokedAt: new Date() },
  });
  expect((await read(address)).status).toBe(404);
});

it("is for those who plan the centre", async () => {
  const coordinatorElsewhere = await gateway.keyFor({ role: "COORDINATOR", centre: "charenton" });
  const doctor = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  for (const key of [coordinatorElsewhere, doctor]) expect((await create(key)).code).toBe("NOT_FOUND");
  expect((await create(await personOf("ADMIN"), "nowhere")).code).toBe("NOT_FOUND");
  expect((await create(undefined)).code).toBe("NOT_ALLOWED");
});
