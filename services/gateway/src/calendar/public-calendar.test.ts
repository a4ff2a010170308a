import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
  const { closedWeek, assignment } = gateway.database;
  await assignment.deleteMany({ where: { week: { in: ["2023-W52", "2024-W01", "2024-W10", "2024-W11"] } } });
  await closedWeek.createMany({
    data: [
      { lineId: "ajain-1", week: "2023-W52", reason: "HOLIDAYS" },
      { lineId: "bellegarde-1", week: "2024-W01", reason: "WORKS" },
      { lineId: "bellegarde-1", week: "2024-W10", reason: "WORKS" },
      { lineId: "bellegarde-2", week: "2024-W10", reason: "OTHER" },
    ],
  });
});
afterAll(() => gateway.close());

const read = (address: string) => fetch(`${gateway.url}/calendar/${address}`);
async function eventsAt(address: string) {
  const text = await (await read(address)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
    return { uid, summary, days: [startDate.toString(), endDate.toString()] };
  });
  return events;
}
const closures = async (address: string) =>
  (await eventsAt(address)).filter(({ uid }) => uid.includes(".closed."));

it("tells everybody the weeks in which a centre is closed, which are those of all its lines", async () => {
  const response = await read("centre/ajain.ics");
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(await closures("centre/ajain.ics")).toEqual([
    {
      uid: "ajain.closed.2023-W52@medecins-solidaires",
      summary: "Ajain : Fermé",
      days: ["2023-12-25", "2024-01-01"],
    },
  ]);
  // One line goes on in the first week.
  expect((await closures("centre/bellegarde.ics?lang=en")).map(({ summary }) => summary)).toEqual([
    "Bellegarde-en-Marche: Closed",
  ]);
  expect((await closures("line/bellegarde-1.ics")).map(({ summary }) => summary)).toEqual([
    "Bellegarde-en-Marche, ligne 1 : Fermé",
    "Bellegarde-en-Marche, ligne 1 : Fermé",
  ]);
});

it("tells holidays and openings by the day, the day after the last apart", async () => {
  const events = await eventsAt("centre/charenton.ics");
  expect(events).toContainEqual({
    uid: "charenton.holiday.2024-05-08@medecins-solidaires",
    summary: expect.stringContaining("Charenton"),
    days: ["2024-05-08", "2024-05-09"],
  });
  expect(events.filter(({ summary }) => /Ouverture annoncée/.test(summary))).toHaveLength(1);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

it("says no more when nobody comes in a coming week, and never who", async () => {
  const read = async () =>
    JSON.stringify([await eventsAt("centre/ajain.ics"), await eventsAt("line/ajain-1.ics")]);
  const before = await read();
  await gateway.database.assignment.deleteMany({ where: { lineId: "ajain-1", week: { gt: "2023-W48" } } });
  expect(await read()).toBe(before);
  const doctors = await gateway.database.doctor.findMany({ select: { id: true, name: true } });
  expect(doctors.filter(({ id, name }) => before.includes(name) || before.includes(`.${id}@`))).toEqual([]);
});

it("knows no other centre or line, and answers for them with a code", async () => {
  for (const address of ["centre/nowhere.ics", "line/ajain-9.ics", "centre/ajain", "line/ajain.ics"]) {
    const response = await read(address);
    expect([response.status, await response.json()], address).toMatchObject([
      404,
      { errors: [{ extensions: { code: "NOT_FOUND" } }] },
    ]);
  }
});
