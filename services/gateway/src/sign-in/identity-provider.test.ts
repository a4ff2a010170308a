import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { openBrowser } from "@ms/ui/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inviteDemoUsers } from "../example/demo-users.ts";
import { startProvider, type TestProvider } from "../testing/identity-provider.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

const client = { clientId: "reseau", clientSecret: "c".repeat(40) };
let gateway: TestGateway;
let browser: Browser;
let provider: TestProvider | undefined;
let port: number;
beforeAll(async () => {
  port = await freePort();
  // Nobody listens there yet: the provider is down when the gateway starts.
  gateway = await openGateway({ provider: { issuer: `http://localhost:${port}`, ...client } });
  await inviteDemoUsers(gateway.database);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await provider?.close();
  await gateway.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

const home = () => gateway.url.replace("127.0.0.1", "localhost");
async function signInPage() {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await page.goto(`${home()}/sign-in/`);
  await page.getByRole("button", { name: "Sign in with your organisation" }).click();
  return page;
}

it("signs in an invited person by their verified address, once a provider that was down is back", async () => {
  const page = await signInPage();
  await page.getByText("That did not work").waitFor();
  provider = await startProvider({ port, redirect: `${home()}/auth/callback/oidc`, ...client });
  provider.person.email = "planning@example.org";
  await page.getByRole("button", { name: "Sign in with your organisation" }).click();
  await page.getByText("You are signed in. (PLANNER)").waitFor();
  const account = await gateway.database.account.findFirstOrThrow();
  expect(account.accessToken).not.toBeNull();
  expect(account.accessToken?.length).toBeGreaterThan(60);
});

it("lets in neither an address that is not verified nor one that was not invited", async () => {
  for (const person of [
    { email: "administration@example.org", isVerified: false },
    { email: "personne@example.org", isVerified: true },
  ]) {
    Object.assign(provider!.person, person);
    const page = await signInPage();
    await page.getByText("Ask for another link").waitFor();
    expect(await page.evaluate(() => location.search)).toContain("error=");
  }
  expect(await gateway.database.user.count()).toBe(4);
  expect(await gateway.database.account.count()).toBe(1);
});
