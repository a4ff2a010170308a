import { type IsoWeek, weekRange } from "@ms/domain";
import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type Hands, keyboard, mouse } from "../testing/hands.ts";
import { candidatesFor, doctorOf, holesOf, phoneOf, type Place, twoWeeks } from "../testing/two-phones.ts";

let gateway: Gateway;
let page: Page;
const halfYear = (from: string) => `from: "${from}", weeks: 26`;
const written = ({ line, week }: Place) =>
  `${line.centre.name}, ligne ${String(line.number)}, S${week.slice(6)}`;
const named = ({ line, week }: Place) => `${week} ${line.identifier}`;
const room = (name: string) => page.getByRole("link", { name, exact: true });

async function enter(role: keyof Gateway["keys"], hands: Hands): Promise<void> {
  await page.goto(`${gateway.url}/planner/`);
  await hands.write(page.getByLabel("Votre clé"), gateway.keys[role]);
  await hands.press(page.getByRole("button", { name: "Entrer" }));
  await page.getByRole("grid").waitFor();
}

/** Brings in that some doctors could come in the open weeks: what letters and calls have told. */
async function importOffers(holes: readonly Place[], hands: Hands): Promise<void> {
  const later = await holesOf(halfYear("2024-W23"), { gateway });
  const able = await Promise.all([...holes, ...later].map((place) => candidatesFor(place, { gateway })));
  const doctors = [...new Set(able.flat())];
  const weeks = [...new Set(holes.map(({ week }) => week))];
  const rows = doctors.flatMap((doctor) => weeks.map((week) => `${doctor};${week};oui;2023-11-27`));
  await hands.press(room("Imports"));
  await hands.choose(page.getByLabel("Contenu"), "availability");
  await page.getByLabel("Fichier", { exact: true }).setInputFiles({
    name: "disponibilites.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["médecin;semaine;réponse;confirmé le", ...rows].join("\r\n"), "utf8"),
  });
  await hands.press(page.getByRole("button", { name: "Vérifier le fichier" }));
  await page.getByText("Ce fichier peut être importé").waitFor();
  await hands.press(page.getByRole("button", { name: "Importer", exact: true }));
  await page.getByText("Import terminé").waitFor();
}

/** Has the open weeks searched for doctors, reads what would change, and publishes it; how many weeks it fills. */
async function completeAndPublish(hands: Hands): Promise<number> {
  await hands.press(room("Semaines"));
  await hands.press(page.getByText("Compléter le brouillon"));
  await hands.press(page.getByRole("button", { name: "Lancer la recherche" }));
  await page.getByText("Le brouillon est prêt.").waitFor();
  await hands.press(page.getByRole("button", { name: "Différences" }));
  const changes = page.getByRole("region", { name: "Différences" }).getByRole("listitem");
  await changes.first().waitFor();
  const count = await changes.count();
  await hands.press(page.getByRole("button", { name: "Publier…" }));
  const dialog = page.getByRole("dialog", { name: "Publier le brouillon" });
  await dialog.getByText(`${String(count)} confirmées`).waitFor();
  await hands.press(dialog.getByRole("button", { name: "Publier", exact: true }));
  await page.getByText("Le planning est publié.").waitFor();
  return count;
}

/** A doctor who has just been given a week steps back from it, on the phone. */
async function stepBack(place: Place, hands: Hands): Promise<void> {
  const doctor = await doctorOf(place, { gateway });
  const phone = await phoneOf(doctor!, { gateway, page, hands });
  const own = phone.locator(".doctor-card", { hasText: `S${place.week.slice(6)}` }).first();
  await hands.press(own.getByText("Je ne peux plus venir"));
  await hands.press(own.getByRole("button", { name: "Me désister" }));
  await phone.getByRole("status").getByText("de nouveau à pourvoir").waitFor();
  await phone.close();
}

/** The planner finds the week among those that want a doctor, asks for the least change, and makes it. */
async function repair(place: Place, hands: Hands): Promise<void> {
  await hands.press(room("À pourvoir"));
  await hands.press(page.getByRole("link", { name: new RegExp(`Voir les candidats : ${written(place)}`) }));
  const panel = page.getByRole("complementary", { name: /ligne/ });
  await hands.press(panel.getByRole("button", { name: "Chercher une réparation" }));
  await panel.getByText("Aucune semaine figée n’est touchée.").waitFor();
  await hands.press(panel.getByRole("button", { name: /^Faire ce/ }));
  await panel.getByText("Réparation faite").waitFor();
}

/** Two doctors exchange weeks on two phones. */
async function exchange(hands: Hands): Promise<void> {
  const { places, doctors } = await twoWeeks("2024-W24", { gateway });
  const one = await phoneOf(doctors[0], { gateway, page, hands });
  const other = await phoneOf(doctors[1], { gateway, page, hands });
  const own = one.locator(".doctor-card", { hasText: `S${places[0].week.slice(6)}` }).first();
  await hands.press(own.getByText("Proposer un échange"));
  await hands.choose(own.getByLabel("Contre la ligne"), places[1].line.identifier);
  await hands.choose(own.getByLabel("La semaine"), places[1].week);
  await hands.press(own.getByRole("button", { name: "Proposer l’échange" }));
  await one.getByRole("status").getByText("Échange proposé").waitFor();
  await other.reload();
  await hands.press(other.getByRole("button", { name: "Accepter l’échange" }));
  await other.getByRole("status").getByText("Échange fait").waitFor();
  expect([await doctorOf(places[0], { gateway }), await doctorOf(places[1], { gateway })]).toEqual([
    doctors[1],
    doctors[0],
  ]);
  await Promise.all([one.close(), other.close()]);
}

/** What was done in the last week of a line is reported. */
async function report(consultations: number, hands: Hands): Promise<void> {
  await hands.press(room("Activité"));
  const line = page.getByRole("form", { name: "Ajain, ligne 1" });
  await hands.write(line.getByLabel("Consultations", { exact: true }), String(consultations));
  await hands.press(line.getByRole("button", { name: "Enregistrer" }));
  await line.getByText("Enregistré.").waitFor();
}

/** What the dashboard tells of the last week, and how many weeks ahead all have their doctor. */
async function figures(): Promise<Record<"consultations" | "bookedThrough", number>> {
  const { past, ahead } = (await gateway.ask(
    `{ past: impact(metrics: [consultations], period: { from: "2023-11-20", to: "2023-11-26" }) { value }
       ahead: impact(metrics: [bookedThrough]) { value } }`,
    gateway.keys.partner,
  )) as Record<"past" | "ahead", [{ value: number }]>;
  return { consultations: past[0].value, bookedThrough: ahead[0].value };
}

async function reported(): Promise<number[]> {
  const { activityWeeks } = (await gateway.ask(
    `{ activityWeeks(from: "2023-W47", weeks: 1) { edges { node { consultations } } } }`,
    gateway.keys.planner,
  )) as { activityWeeks: { edges: { node: { consultations: number } }[] } };
  return activityWeeks.edges.map(({ node }) => node.consultations);
}

describe.each([
  ["clicking", mouse],
  ["by keyboard alone", keyboard],
])("%s", (_, hands) => {
  onStage((stage) => ({ gateway, page } = stage));

  test("a month of the network is worked through, from offers to figures that agree", async () => {
    await enter("planner", hands);
    const span = halfYear("2023-W49");
    const open = await holesOf(span, { gateway });
    await importOffers(open, hands);
    const filled = await completeAndPublish(hands);
    expect(filled).toBeGreaterThan(0);
    const left = new Set((await holesOf(span, { gateway })).map(named));
    expect(left.size).toBe(open.length - filled);

    const given = open.find((place) => !left.has(named(place)))!;
    await stepBack(given, hands);
    expect(await doctorOf(given, { gateway })).toBeUndefined();
    await repair(given, hands);
    expect((await holesOf(span, { gateway })).map(named)).toEqual([...left]);

    await exchange(hands);
    const before = await reported();
    await report(before[0]! + 5, hands);

    await page.goto(`${gateway.url}/planner/poster?week=2023-W49`);
    await page.getByRole("article").first().waitFor();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);

    const told = await figures();
    expect(told.consultations).toBe(before.reduce((sum, each) => sum + each, 5));
    const [next] = await holesOf(`from: "2023-W49", weeks: 52`, { gateway });
    expect(weekRange({ from: "2023-W48" as IsoWeek, count: told.bookedThrough + 1 }).at(-1)).toBe(next!.week);
  }, 240_000);
});
