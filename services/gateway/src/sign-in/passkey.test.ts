import { openBrowser } from "@ms/ui/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inviteDemoUsers } from "../example/demo-users.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let browser: Browser;
beforeAll(async () => {
  gateway = await openGateway();
  await inviteDemoUsers(gateway.database);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await gateway.close();
});

const status = (page: Page) => page.getByRole("status");

/** A device that holds passkeys and whose owner agrees to everything. */
async function openPage(): Promise<Page> {
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

it("signs in by a letter, then with a passkey of that device, and lists it", async () => {
  const page = await openPage();
  // The page moves by itself to the address that passkeys are made for.
  await page.goto(`${gateway.url}/sign-in/`);
  await page.waitForURL(/^http:\/\/localhost:/);
  await page.getByRole("button", { name: "PLANNER" }).click();
  await page.getByRole("link", { name: "Voir le courrier" }).click();
  await page.getByRole("link", { name: "token=" }).first().click();
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByText("Vous êtes connecté(e). (PLANNER)").waitFor();
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await status(page).getByText("La clé d’accès est prête.").waitFor();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("button", { name: "Se connecter avec une clé d’accès" }).click();
  await page.getByText("Vous êtes connecté(e). (PLANNER)").waitFor();
  const { length } = await page.evaluate(async () => {
    const body = JSON.stringify({ query: "{ myPasskeys { passkeyId } }" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/graphql", { method: "POST", headers, body });
    return ((await answer.json()) as { data: { myPasskeys: object[] } }).data.myPasskeys;
  });
  expect(length).toBe(1);
  const passkey = await gateway.database.auditEvent.findFirst({ where: { action: "passkey.add" } });
  expect(passkey?.actor).toMatch(/^user:/);
});
