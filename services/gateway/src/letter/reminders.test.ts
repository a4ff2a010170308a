import type { PlainDate } from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPost } from "../post/post.ts";
import { type MailServer, startMailServer } from "../testing/mail-server.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { untilLettersLeft } from "../testing/until-letters-left.ts";
import { remindDoctors } from "./remind-doctors.ts";

let mail: MailServer;
let gateway: TestGateway;
let planner: string;
let day = "2023-11-27" as PlainDate;
const address = "reminded@example.org";
beforeAll(async () => {
  mail = await startMailServer();
  const post = openPost({ url: mail.url, from: "reseau@example.org" });
  gateway = await openGateway({ post, secondsHeld: 0, today: () => day });
  planner = await gateway.keyFor({ role: "PLANNER" });
  const { database } = gateway;
  const weeks = ["2023-W48", "2023-W50", "2023-W51", "2023-W52"];
  await database.assignment.deleteMany({ where: { week: { in: weeks } } });
  await database.doctor.create({
    data: {
      ...{ id: "reminded", name: "Dr Exemple", email: address, birthYear: 1980, homeDepartment: "75" },
      joinedOn: new Date("2020-01-01"),
      assignments: {
        create: weeks.map((week) => ({ lineId: "ajain-1", week, state: "CONFIRMED" as const })),
      },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await mail.close();
});

/** What comes to the doctor of a day: each letter's subject. */
async function on(text: string): Promise<string[]> {
  const before = mail.received.length;
  day = text as PlainDate;
  await remindDoctors(gateway.database, day);
  await untilLettersLeft(gateway, planner);
  return mail.received
    .slice(before)
    .filter(({ to }) => to === address)
    .map(({ subject }) => subject)
    .sort();
}

it("reminds of no week whose day had come before the network began, nor while its clock stands", async () => {
  expect(await on("2023-11-27")).toEqual([]);
  expect(await gateway.database.letter.count()).toBe(0);
});

it("reminds two weeks and three days before and thanks after, each once, also where days were missed", async () => {
  expect(await on("2023-12-04")).toEqual([
    "Bientôt : semaine 51 à Ajain",
    "Merci pour votre semaine 48 à Ajain",
  ]);
  expect(await on("2023-12-04")).toEqual([]);
  const [reminder] = mail.received.filter(({ subject }) => subject.startsWith("Bientôt"));
  expect(reminder!.text).toContain("1 place de l’Exemple, 23380 Ajain, tél. 05 36 49 00 01");
  expect(reminder!.file).toContain("ajain-1.2023-W51.reminded@medecins-solidaires");
  expect(await on("2023-12-08")).toEqual(["À lundi : semaine 50 à Ajain"]);
  await gateway.database.assignment.updateMany({
    where: { week: "2023-W51" },
    data: { state: "CANCELLED", cancelledOn: new Date("2023-12-08") },
  });
  expect(await on("2023-12-19")).toEqual([
    "Bientôt : semaine 52 à Ajain",
    "Merci pour votre semaine 50 à Ajain",
  ]);
  expect(await on("2024-03-01")).toEqual([]);
});
