import { readFile } from "node:fs/promises";
import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const openAs = async (role: keyof Gateway["keys"], path = "") => {
  await page.goto(`${gateway.url}/planner/${path}`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByLabel("Votre clé").waitFor({ state: "detached" });
};
const status = () => page.getByRole("status");
const answersOf = async (weeks: string) =>
  (
    (await gateway.ask(`{ myAvailability(${weeks}) { week answer confirmedOn } }`, gateway.keys.doctor)) as {
      myAvailability: { week: string; answer: string | null; confirmedOn: string | null }[];
    }
  ).myAvailability;

describe("a doctor", () => {
  test("finds their own weeks, and may step back from one", async () => {
    await openAs("doctor", "free");
    const offer = page.locator(".doctor-card").first();
    const place = (await offer.locator("p").nth(1).innerText()).split(" (")[0]!;
    await offer.getByText("Prendre cette semaine").click();
    await offer.getByRole("button", { name: "Confirmer" }).click();
    await status().getByText("Confirmée").waitFor();
    await page.getByRole("link", { name: "Mes semaines" }).click();
    const own = page.locator(".doctor-card", { hasText: place }).first();
    await own.waitFor();
    const { viewer } = (await gateway.ask("{ viewer { doctor } }", gateway.keys.doctor)) as {
      viewer: { doctor: string };
    };
    const held = `{ lineWeeks(doctor: "${viewer.doctor}", from: "2023-W48", weeks: 27) { totalCount } }`;
    const count = async () =>
      ((await gateway.ask(held, gateway.keys.planner)) as { lineWeeks: { totalCount: number } }).lineWeeks
        .totalCount;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await own.getByText("Je ne peux plus venir").click();
    await own.getByRole("button", { name: "Me désister" }).click();
    await status().getByText("de nouveau à pourvoir").waitFor();
    expect(await count()).toBe(before - 1);
  });

  test("says when they could come, by keyboard, and that all is still right", async () => {
    await openAs("doctor", "availability");
    const question = page.getByRole("group", { name: "S06" });
    await question.getByRole("radio", { name: "Oui" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect.poll(() => answersOf(`from: "2024-W06", weeks: 1`)).toMatchObject([{ answer: "MAYBE" }]);
    await page.reload();
    await question.getByRole("radio", { name: "Peut-être" }).waitFor();
    expect(await question.getByRole("radio", { name: "Peut-être" }).isChecked()).toBe(true);
    const confirm = page.getByRole("button", { name: "Tout est encore juste" });
    if (await confirm.isVisible()) {
      await confirm.click();
      await status().getByText("tout est confirmé").waitFor();
    }
    const said = await answersOf(`from: "2023-W49", weeks: 26`);
    expect(said.every(({ answer, confirmedOn }) => answer === null || confirmedOn === "2023-11-27")).toBe(
      true,
    );
  });

  test("keeps an answer that cannot be sent, and sends it once the network is back, also after a reload", async () => {
    await openAs("doctor", "availability");
    const question = page.getByRole("group", { name: "S08" });
    await question.waitFor();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.postData()?.includes("answerAvailability")) sent.push(request.postData()!);
    });
    const cut = "**/graphql";
    await page.route(cut, (route) =>
      route.request().postData()?.includes("answerAvailability") ? route.abort() : route.continue(),
    );
    await question.getByRole("radio", { name: "Non" }).check();
    await status().getByText("vos réponses sont gardées ici").waitFor();
    expect(await question.innerText()).toContain("sera envoyé");
    expect(await answersOf(`from: "2024-W08", weeks: 1`)).not.toMatchObject([{ answer: "NO" }]);
    await page.unroute(cut);
    sent.length = 0;
    await page.reload();
    await expect.poll(() => answersOf(`from: "2024-W08", weeks: 1`)).toMatchObject([{ answer: "NO" }]);
    expect(await question.getByRole("radio", { name: "Non" }).isChecked()).toBe(true);
    expect(sent.length).toBe(1);
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain("2024-W08");
  });

  test("takes away all that is held of them, sees who has looked, and is told why nothing is erased yet", async () => {
    const { viewer } = (await gateway.ask("{ viewer { doctor } }", gateway.keys.doctor)) as {
      viewer: { doctor: string };
    };
    await gateway.ask(`query { doctor(identifier: "${viewer.doctor}") { name } }`, gateway.keys.planner);
    await openAs("doctor", "my-data");
    await page.getByText("a lu : nom").first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger en JSON" }).click(),
    ]);
    const held = JSON.parse(await readFile(await file.path(), "utf8")) as { id: string };
    expect(held.id).toBe(viewer.doctor);
    await page.getByRole("button", { name: "Effacer mes données" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer sans changer" }).click();
    await page.getByRole("button", { name: "Effacer mes données" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Effacer", exact: true }).click();
    await status().getByText("semaine").waitFor();
    const { doctor } = (await gateway.ask(
      `{ doctor(identifier: "${viewer.doctor}") { name } }`,
      gateway.keys.planner,
    )) as { doctor: { name: string } | null };
    expect(doctor).not.toBeNull();
  });

  test("opens a calendar of their weeks at an address of their own, and closes it again", async () => {
    await openAs("doctor");
    await page.getByText("Ajouter à mon agenda").click();
    await page.getByRole("button", { name: "Créer l’adresse" }).click();
    const address = await page.getByLabel("Adresse secrète").inputValue();
    const calendar = await fetch(address);
    expect(calendar.headers.get("content-type")).toContain("text/calendar");
    expect(await calendar.text()).toContain("BEGIN:VEVENT");
    await page.getByRole("button", { name: "Fermer l’adresse" }).click();
    await status().getByText("ne vaut plus").waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
