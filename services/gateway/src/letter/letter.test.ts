import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openPost } from "../post/post.ts";
import { type MailServer, startMailServer } from "../testing/mail-server.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { untilLettersLeft } from "../testing/until-letters-left.ts";

let mail: MailServer;
/** What the mail server answers next; it takes what comes after. */
const codes: number[] = [];
let gateway: TestGateway;
let planner: string;
let keys: Readonly<Record<"one" | "other", string>>;
const [here, there] = ['line: "ajain-1", week: "2024-W30"', 'line: "bellegarde-1", week: "2024-W32"'];
beforeAll(async () => {
  mail = await startMailServer(() => codes.shift() ?? 250);
  const post = openPost({ url: mail.url, from: "Réseau <reseau@example.org>" });
  gateway = await openGateway({ post });
  planner = await gateway.keyFor({ role: "PLANNER" });
  keys = { one: await begin("one", "one@example.org"), other: await begin("other", null) };
  // The other reads English, and is known by the account's address alone.
  await gateway.database.user.create({
    data: {
      ...{ id: "other", name: "Dr Other", email: "other@example.org", role: "DOCTOR", doctorId: "other" },
      ...{ language: "en", invitedBy: "test" },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await mail.close();
});
beforeEach(async () => {
  const { database } = gateway;
  const own = { doctorId: { in: ["one", "other"] } };
  await database.letter.deleteMany();
  await database.swapOffer.deleteMany();
  await database.availability.deleteMany({ where: own });
  await database.assignment.deleteMany({ where: { OR: [own, { week: { in: ["2024-W30", "2024-W32"] } }] } });
});

async function begin(id: string, email: string | null): Promise<string> {
  const from = new Date("2020-01-01");
  await gateway.database.doctor.create({
    data: {
      ...{ id, email, name: `Dr Exemple ${id}`, joinedOn: from, birthYear: 1980, homeDepartment: "75" },
      maxWeeksPerYear: 10,
      statuses: { create: { from, status: "SALARIED" } },
      documents: { create: { kind: "SECONDARY_ACTIVITY_DECLARATION" } },
    },
  });
  return gateway.keyFor({ role: "DOCTOR", doctor: id });
}

/** Does something, and takes it for done. */
async function act(deed: string, key = planner) {
  const more = deed.includes("Swap") ? "... on SwapOffer { identifier }" : "";
  const { data } = await gateway.ask(`mutation { done: ${deed} { ... on Refusal { code } ${more} } }`, {
    key,
  });
  expect(data.done.code, deed).toBeUndefined();
  return data.done as { identifier: string };
}
const book = (place: string, doctor = "one") => act(`bookWeek(${place}, doctor: "${doctor}")`);
const free = (place: string) => act(`cancelWeek(${place}, reason: CENTRE_CANNOT_RECEIVE)`);

/** Lets more than the ten minutes pass, and waits until nothing is left to be sent; what came meanwhile. */
async function later() {
  const before = mail.received.length;
  await gateway.database.$executeRaw`
    UPDATE "Letter" SET "askedAt" = "askedAt" - interval '2 hours' WHERE state = 'WAITING'`;
  await untilLettersLeft(gateway, planner);
  return mail.received.slice(before);
}

const states = async () =>
  (await gateway.database.letter.findMany({ orderBy: { askedAt: "asc" } })).map(
    ({ kind, state }) => `${kind} ${state}`,
  );

const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence } = new ICAL.Event(component);
    return { uid, sequence, status: component.getFirstPropertyValue("status") };
  });

it("tells of a booked week in the doctor's words, with the event that the doctor's own calendar has", async () => {
  await book(here);
  const [letter, ...others] = await later();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    from: "reseau@example.org",
    to: "one@example.org",
    subject: "Semaine 30 à Ajain : c’est confirmé",
  });
  expect(letter!.text).toContain("Bonjour Dr Exemple one,");
  expect(letter!.text).toMatch(/Ajain, ligne 1 : lundi 22.+dimanche 28 juillet 2024/);
  expect(letter!.text).toContain("\n  1 place de l’Exemple, 23380 Ajain, tél. 05 36 49 00 01\n");
  expect(letter!.text).toContain(`${gateway.url}/planner/`);
  const told = { uid: "ajain-1.2024-W30.one@medecins-solidaires", sequence: 0, status: "CONFIRMED" };
  expect(eventsOf(letter!.file)).toEqual([told]);
  const feed = await gateway.ask("mutation { createCalendarFeed { ... on CalendarFeed { address } } }", {
    key: keys.one,
  });
  const { address } = feed.data.createCalendarFeed;
  expect(eventsOf(await (await fetch(`${gateway.url}${address}`)).text())).toContainEqual(told);
});

it("says nothing of what is undone before the letter leaves, whichever way", async () => {
  await book(here);
  await free(here);
  expect(await later()).toEqual([]);
  expect(await states()).toEqual(["WEEK_CONFIRMED DROPPED"]);
  await book(here);
  await later();
  await free(here);
  await book(here);
  expect(await later()).toEqual([]);
});

it("tells of a week that moved in one letter, by old and new, and of the old one's end in the calendar", async () => {
  await book(here);
  const [first] = await later();
  await free(here);
  await book(there);
  const [letter, ...others] = await later();
  expect(others).toEqual([]);
  expect(letter!.messageId).not.toBe(first!.messageId);
  expect(letter!.subject).toBe("Votre semaine change : semaine 32 à Bellegarde-en-Marche");
  expect(letter!.text).toMatch(
    /Vous venez :\s+– Bellegarde.+\s+2 place de l’Exemple.+\s+Vous n’avez plus à venir :\s+– Ajain.+\n\n/,
  );
  expect(eventsOf(letter!.file)).toEqual([
    { uid: expect.stringContaining("ajain-1.2024-W30"), sequence: 1, status: "CANCELLED" },
    { uid: expect.stringContaining("bellegarde-1.2024-W32"), sequence: 0, status: "CONFIRMED" },
  ]);
  await free(there);
  expect((await later())[0]!.subject).toContain("elle n’est plus à assurer");
});

it("tells what is true when it leaves, not what was: a week booked and moved is the week moved to", async () => {
  await book(here);
  await free(here);
  await book(there);
  const letters = await later();
  expect(letters.map(({ subject }) => subject)).toEqual([
    "Semaine 32 à Bellegarde-en-Marche : c’est confirmé",
  ]);
  expect(letters[0]!.text).not.toContain("Ajain");
});

it("confirms to doctors what they do themselves, in their own language", async () => {
  await act(`takeWeek(${here})`, keys.other);
  const [taken] = await later();
  expect(taken).toMatchObject({ to: "other@example.org", subject: "Week 30 in Ajain: confirmed" });
  await act(`withdrawWeek(${here})`, keys.other);
  const [left] = await later();
  expect(left!.subject).toBe("Week 30 in Ajain: your withdrawal is noted");
  expect(eventsOf(left!.file)).toMatchObject([{ sequence: 1, status: "CANCELLED" }]);
});

it("asks a colleague for a swap while it is asked for, and tells both when it is done", async () => {
  await book(here);
  await book(there, "other");
  await later();
  const offer = `offerSwap(given: { ${here} }, wanted: { ${there} })`;
  const first = await act(offer, keys.one);
  await act(`withdrawSwap(identifier: "${first.identifier}")`, keys.one);
  expect(await later()).toEqual([]);

  const second = await act(offer, keys.one);
  const [asked, ...others] = await later();
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ to: "other@example.org", file: "" });
  expect(asked!.text).toMatch(/– Bellegarde[^]+– Ajain/);
  expect(asked!.text).not.toContain("Dr Exemple one");
  await act(`answerSwap(identifier: "${second.identifier}", isAccepted: false)`, keys.other);
  const [declined] = await later();
  expect(declined).toMatchObject({
    to: "one@example.org",
    subject: "Votre semaine 30 à Ajain ne change pas",
  });

  const third = await act(offer, keys.one);
  await act(`answerSwap(identifier: "${third.identifier}", isAccepted: true)`, keys.other);
  const done = await later();
  expect(done.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    "one@example.org Votre échange est fait : semaine 32 à Bellegarde-en-Marche",
    "other@example.org Your swap is done: week 30 in Ajain",
  ]);
  for (const { file } of done)
    expect(eventsOf(file).map(({ status }) => status)).toEqual(
      expect.arrayContaining(["CONFIRMED", "CANCELLED"]),
    );
});

it("tells each doctor of a published plan once, with all the weeks, and says who has no address", async () => {
  const run = 'runPlanner(from: "2024-W40", weeks: 8) { ... on Plan { identifier } }';
  const { data } = await gateway.ask(`mutation { ${run} }`, { key: planner });
  await act(`publishPlan(identifier: "${data.runPlanner.identifier}")`);
  const rows = await gateway.database.letter.findMany({ include: { doctor: true } });
  const told = rows.filter(({ doctor }) => doctor.email !== null);
  expect(told.length).toBeGreaterThan(0);
  const letters = await later();
  expect(letters.map(({ to }) => to).sort()).toEqual(
    [...new Set(told.map(({ doctor }) => doctor.email))].sort(),
  );
  expect(letters.flatMap(({ file }) => eventsOf(file))).toHaveLength(told.length);
  const silent = rows.filter(({ doctor }) => doctor.email === null);
  expect(await gateway.database.letter.count({ where: { state: "NO_ADDRESS" } })).toBe(silent.length);
});

it("is tried again under its name, and given up with a code where the mail server will never take it", async () => {
  codes.push(451);
  await book(here);
  const [first, second, ...others] = await later();
  expect(others).toEqual([]);
  expect([second!.messageId, second!.text]).toEqual([first!.messageId, first!.text]);
  codes.push(550);
  await free(here);
  expect(await later()).toHaveLength(1);
  expect(await states()).toEqual(["WEEK_CONFIRMED SENT", "WEEK_ENDED FAILED"]);
});

it("is known to planners and to the coordinator of the centre, without a word of what it says", async () => {
  codes.push(550);
  await book(here);
  await book(there, "other");
  await later();
  const seen = async (key: string | undefined) => {
    const query = `{ letters { edges { node { kind state sentAt fault message { fr en } place { line week } doctor { identifier } } } } }`;
    const { data } = await gateway.ask(query, { key });
    return data.letters?.edges.map(({ node }: { node: object }) => node);
  };
  const failed = {
    ...{ kind: "WEEK_CONFIRMED", state: "FAILED", sentAt: null, fault: "550" },
    message: { fr: "Semaine confirmée : non remis", en: "Week confirmed: not delivered" },
    ...{ place: { line: "ajain-1", week: "2024-W30" }, doctor: { identifier: "one" } },
  };
  const sent = {
    state: "SENT",
    sentAt: expect.any(String),
    fault: null,
    place: { line: "bellegarde-1", week: "2024-W32" },
  };
  const all = await seen(planner);
  expect(all).toHaveLength(2);
  expect(all).toEqual(expect.arrayContaining([failed, expect.objectContaining(sent)]));
  expect(await seen(await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }))).toEqual([failed]);
  for (const key of [keys.one, undefined]) expect(await seen(key)).toBeUndefined();
});
