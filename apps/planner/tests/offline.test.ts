import { type Gateway, onStage } from "@ms/ui/testing";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const patience = { timeout: 60_000 };
const contexts: BrowserContext[] = [];
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

const cards = (from: Page) => from.locator("main ol .doctor-card");

/** A phone on which a doctor has signed in, has read their weeks, and has closed the page. */
async function phoneOfDoctor(): Promise<{ phone: BrowserContext; home: string; read: string }> {
  const phone = await page
    .context()
    .browser()!
    .newContext({ viewport: { width: 390, height: 800 } });
  contexts.push(phone);
  const first = await phone.newPage();
  await first.goto(`${gateway.url}/demo/doctor`);
  await cards(first).first().waitFor();
  const read = await cards(first).first().innerText();
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const home = first.url();
  await first.close();
  return { phone, home, read };
}

/** The answers that this phone has yet to send. */
const unsent = (from: Page) =>
  from.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith("answers"))
      .join(),
  );

const answerOf = async (week: string) => {
  const asked = `{ myAvailability(from: "${week}", weeks: 1) { answer } }`;
  const { myAvailability } = (await gateway.ask(asked, gateway.keys.doctor)) as {
    myAvailability: { answer: string | null }[];
  };
  return myAvailability[0]?.answer;
};

test("without a network, a doctor opens the page that they had closed, and answers; what was answered is sent once", async () => {
  const { phone, home, read } = await phoneOfDoctor();
  await phone.setOffline(true);
  const away = await phone.newPage();
  await away.goto(home);
  await away.getByRole("status").getByText("Données du").waitFor();
  const place = read.split("\n").find((line) => line.includes("ligne"))!;
  expect(await cards(away).first().innerText()).toContain(place);
  expect(await cards(away).first().innerText()).toContain("place de l’Exemple");
  expect(await cards(away).first().locator("a[href^='tel:0']").innerText()).toMatch(/^0\d( \d\d){4}$/);
  expect(await cards(away).first().getByText("Je ne peux plus venir").count()).toBe(0);
  await away.getByRole("link", { name: "Mes disponibilités" }).click();
  await away.getByRole("alert").waitFor();
  await phone.setOffline(false);
  await away.getByRole("group", { name: "S11" }).waitFor();
  await phone.setOffline(true);
  await away.getByRole("group", { name: "S11" }).getByRole("radio", { name: "Non" }).check();
  await away.getByRole("status").getByText("vos réponses sont gardées ici").waitFor();
  await away.close();

  const sent: string[] = [];
  phone.on("request", (request) => {
    if (request.postData()?.includes("answerAvailability")) sent.push(request.url());
  });
  await phone.setOffline(false);
  expect(await answerOf("2024-W11")).not.toBe("NO");
  const back = await phone.newPage();
  await back.goto(home);
  await expect.poll(() => answerOf("2024-W11"), patience).toBe("NO");
  await expect.poll(() => unsent(back), patience).not.toContain("2024-W11");
  expect(sent.length).toBe(1);
}, 120_000);

test("an answer given after the session has ended waits until the doctor has signed in again", async () => {
  const { phone, home } = await phoneOfDoctor();
  const own = await phone.newPage();
  await own.goto(`${home}availability`);
  const no = own.getByRole("group", { name: "S15" }).getByRole("radio", { name: "Non" });
  await no.waitFor();
  await phone.clearCookies();
  await no.check();
  await own.getByRole("alert").getByText("Votre session est terminée").waitFor();
  expect(await answerOf("2024-W15")).not.toBe("NO");
  expect(await unsent(own)).toContain("2024-W15");
  await own.goto(`${gateway.url}/demo/doctor`);
  await own.waitForURL("**/planner/availability");
  await expect.poll(() => answerOf("2024-W15"), patience).toBe("NO");
  await expect.poll(() => unsent(own), patience).not.toContain("2024-W15");
}, 120_000);

test("whoever has signed out leaves nothing to read on the device, nor does the one before when another comes", async () => {
  const { phone, home } = await phoneOfDoctor();
  const kept = (from: Page) => from.evaluate(() => localStorage.getItem("kept"));
  const back = await phone.newPage();
  await back.goto(home);
  await cards(back).first().waitFor();
  expect(await kept(back)).toContain("MyWeeks");
  await back.goto(`${gateway.url}/demo/coordinator`);
  await back.getByRole("link", { name: "À pourvoir" }).waitFor();
  expect(await kept(back)).toBeNull();
  await back.goto(`${gateway.url}/demo/doctor`);
  await cards(back).first().waitFor();
  await phone.setOffline(true);
  await back.getByRole("button", { name: "Sortir" }).click();
  await back.getByRole("alert").waitFor();
  expect(await kept(back)).toBeNull();
  expect(await cards(back).count()).toBe(0);
  await phone.setOffline(false);
  await back.getByText("Entrer dans le planning").waitFor();
});

test("a connection that is cut while a week is taken takes it once, and says to look", async () => {
  const { viewer } = (await gateway.ask("{ viewer { doctor } }", gateway.keys.doctor)) as {
    viewer: { doctor: string };
  };
  const held = `{ lineWeeks(doctor: "${viewer.doctor}", from: "2023-W48", weeks: 27) { totalCount } }`;
  const count = async () =>
    ((await gateway.ask(held, gateway.keys.planner)) as { lineWeeks: { totalCount: number } }).lineWeeks
      .totalCount;
  const before = await count();
  await enterRoom({ gateway, page }, { role: "doctor", path: "/free" });
  const offer = page.locator(".doctor-card").first();
  const taken = (await offer.innerText()).split("\n")[0]!;
  await page.route("**/graphql", async (route) => {
    const isTaking = route.request().postData()?.includes("takeWeek") === true;
    // It arrives, and the answer does not.
    if (isTaking) await route.fetch();
    await (isTaking ? route.abort() : route.continue());
  });
  await offer.getByText("Prendre cette semaine").click();
  await offer.getByRole("button", { name: "Confirmer" }).click();
  await page.getByRole("status").getByText("n’est peut-être pas arrivée").waitFor();
  await expect.poll(() => page.locator(".doctor-card", { hasText: taken }).count(), patience).toBe(0);
  expect(await count()).toBe(before + 1);
});

test("a room that the renewed gateway no longer has opens with the whole page anew, once", async () => {
  await enterRoom({ gateway, page }, { role: "coordinator", path: "" });
  await page.getByRole("grid").waitFor();
  await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await page.route("**/assets/holes-screen-*.js", (route) => route.fulfill({ status: 404 }), { times: 1 });
  await page.route("**/planner/?now", (route) => route.fulfill({ body: "other files" }));
  await page.getByRole("link", { name: "À pourvoir" }).click();
  await page.getByRole("heading", { level: 1, name: "À pourvoir" }).waitFor();
  expect(await page.evaluate(() => "isOld" in globalThis)).toBe(false);
});
