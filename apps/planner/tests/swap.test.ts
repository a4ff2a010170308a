import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";
import {
  candidatesFor,
  doctorOf,
  holesOf,
  keyOf,
  phoneOf,
  type Place,
  twoWeeks,
} from "../testing/two-phones.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const cellOf = ({ line }: Place, said: string) =>
  page.getByRole("gridcell", {
    name: new RegExp(`${line.centre.name}, ligne ${String(line.number)}, .*${said}`),
  });

const halfYear = `from: "2024-W08", weeks: 30`;
const ask = async <Data>(query: string, key = gateway.keys.planner): Promise<Data> =>
  (await gateway.ask(query, key)) as Data;

test("two doctors on two phones exchange weeks, and each sees it", async () => {
  const { places, doctors } = await twoWeeks("2024-W08", { gateway });
  const { line, week } = places[0];
  const path = `/?from=${week}&line=${line.identifier}&week=${week}`;
  await enterRoom({ gateway, page }, { role: "planner", path });
  const [one, other] = [
    await phoneOf(doctors[0], { gateway, page }),
    await phoneOf(doctors[1], { gateway, page }),
  ];
  const written = ({ line, week }: Place) =>
    `${line.centre.name}, ligne ${String(line.number)}, S${week.slice(6)}`;
  const own = one.locator(".doctor-card", { hasText: `S${places[0].week.slice(6)}` }).first();
  await own.getByText("Proposer un échange").click();
  await own.getByLabel("Contre la ligne").selectOption(places[1].line.identifier);
  await own.getByLabel("La semaine").selectOption(places[1].week);
  await own.getByRole("button", { name: "Proposer l’échange" }).click();
  await one.getByRole("status").getByText("Échange proposé").waitFor();
  expect(await one.locator(".swap-offer").innerText()).toContain("en attente");
  await own.getByText("Échange en attente").waitFor();
  await cellOf(places[0], "échange en attente").waitFor();
  const pending = page.getByRole("complementary").getByRole("listitem");
  await pending.getByText("proposé le").waitFor();
  for (const place of places) expect(await pending.innerText()).toContain(written(place));
  expect([await doctorOf(places[0], { gateway }), await doctorOf(places[1], { gateway })]).toEqual(doctors);

  await other.reload();
  const offer = other.locator(".swap-offer");
  await offer.getByText("On vous propose un échange").waitFor();
  expect(await offer.innerText()).toContain(`Vous donnez : ${written(places[1])}`);
  expect(await offer.innerText()).toContain(`Vous prenez : ${written(places[0])}`);
  await offer.getByRole("button", { name: "Accepter l’échange" }).click();
  await other.getByRole("status").getByText("Échange fait").waitFor();
  expect([await doctorOf(places[0], { gateway }), await doctorOf(places[1], { gateway })]).toEqual([
    doctors[1],
    doctors[0],
  ]);
  await one.reload();
  await one.locator(".swap-offer").getByText("Échange fait").waitFor();
  await Promise.all([one.close(), other.close()]);

  await cellOf(places[0], "confirmée").waitFor();
  await pending.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Échanges" }).click();
  const row = page.getByRole("main").getByRole("listitem").first();
  await row.getByText("Échange fait").waitFor();
  for (const place of places) expect(await row.innerText()).toContain(written(place));
});

/** An open week that several doctors could take. */
async function openWeek(): Promise<{ place: Place; able: string[] }> {
  for (const place of await holesOf(halfYear, { gateway })) {
    const able = await candidatesFor(place, { gateway });
    if (able.length > 2) return { place, able };
  }
  throw new Error("No week that several could take");
}

const askedFor = async ({ line, week }: Place) => {
  const { lineWeeks } = await ask<{
    lineWeeks: {
      edges: { node: { offers: { state: string; doctor: { identifier: string; name: string } }[] } }[];
    };
  }>(`{ lineWeeks(from: "${week}", weeks: 1, line: "${line.identifier}", first: 1) { edges { node {
         offers { state doctor { identifier name } } } } } }`);
  const offers = lineWeeks.edges[0]!.node.offers;
  return offers.filter(({ state }) => state === "ASKED").map(({ doctor }) => doctor);
};

async function acceptOnPhone(doctor: string): Promise<void> {
  const phone = await phoneOf(doctor, { gateway, page });
  await phone.locator(".week-offer").getByRole("button", { name: "Accepter" }).click();
  await phone.getByRole("status").getByText("Confirmée").waitFor();
  await phone.close();
}

test("a planner offers a week to two doctors, and the board shows who says yes on a phone", async () => {
  const { place } = await openWeek();
  const { line, week } = place;
  const path = `/?from=${week}&line=${line.identifier}&week=${week}`;
  await enterRoom({ gateway, page }, { role: "planner", path });
  const panel = page.getByRole("complementary", { name: /ligne/ });
  for (const told of ["proposée à 1 médecin", "proposée à 2 médecins"]) {
    await panel
      .getByRole("button", { name: /^Proposer à/ })
      .first()
      .click();
    await cellOf(place, told).waitFor();
  }
  const [one] = await askedFor(place);
  await acceptOnPhone(one!.identifier);
  await cellOf(place, `${one!.name}, confirmée`).waitFor();
  await panel.locator(".who", { hasText: one!.name }).waitFor();
  expect(await doctorOf(place, { gateway })).toBe(one!.identifier);
});

test("a week that a doctor gave up is covered by a backup, and its story is told without a reason", async () => {
  const { place, able } = await openWeek();
  const at = `line: "${place.line.identifier}", week: "${place.week}"`;
  await ask(`mutation { bookWeek(${at}, doctor: "${able[0]!}") { __typename } }`);
  await ask(`mutation { withdrawWeek(${at}) { __typename } }`, await keyOf(able[0]!, { gateway }));
  await enterRoom({ gateway, page }, { role: "planner", path: "/withdrawals" });
  const card = page.locator(".withdrawal");
  await card.getByText("Toujours à pourvoir").waitFor();
  await card.getByRole("button", { name: "Appeler les relais" }).click();
  await card.getByRole("list", { name: "Ce qui a été fait" }).getByText("sollicité").waitFor();
  const [backup] = await askedFor(place);
  await acceptOnPhone(backup!.identifier);
  await page.reload();
  await card.getByText(`Relais : ${backup!.name} vient`).waitFor();
  expect(await card.innerText()).toContain(`${backup!.name} : A dit oui`);
});

test("a week that is over asks whether the doctor would come back, and keeps the last word", async () => {
  const { lineWeeks } = await ask<{
    lineWeeks: { edges: { node: { week: string; doctor: { identifier: string } | null } }[] };
  }>(
    `{ lineWeeks(from: "2023-W45", weeks: 1, first: 100) { edges { node { week doctor { identifier } } } } }`,
  );
  const doctor = lineWeeks.edges.find(({ node }) => node.doctor !== null)!.node.doctor!.identifier;
  const phone = await phoneOf(doctor, { gateway, page });
  const past = phone.locator(".doctor-card", { hasText: "S45" });
  await past.getByRole("button", { name: "Ne sait pas" }).click();
  await phone.getByRole("status").getByText("Merci").waitFor();
  await past.getByRole("button", { name: "Oui" }).click();
  await expect.poll(() => past.getByRole("button", { pressed: true }).allInnerTexts()).toEqual(["Oui"]);
  await phone.reload();
  await past.waitFor();
  await expect.poll(() => past.getByRole("button", { pressed: true }).allInnerTexts()).toEqual(["Oui"]);
  await phone.close();
});
