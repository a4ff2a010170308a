import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

interface User {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly doctor: string | null;
  readonly endedAt: string | null;
}

async function known(): Promise<User[]> {
  const { users } = (await gateway.ask(
    "{ users(first: 100) { edges { node { name email role doctor endedAt } } } }",
    gateway.keys.admin,
  )) as { users: { edges: { node: User }[] } };
  return users.edges.map(({ node }) => node);
}

const enter = () => enterRoom({ gateway, page }, { role: "admin", path: "/users" });
const users = () => page.getByRole("main").getByRole("listitem");
const form = () => page.getByRole("form", { name: "Inviter une personne" });

test("lists those who may sign in, as the gateway knows them", async () => {
  await enter();
  await users().first().waitFor();
  const all = await known();
  expect(await users().count()).toBe(all.length);
  await page.getByRole("heading", { name: `${String(all.length)} utilisateurs` }).waitFor();
  for (const { name, email } of all) {
    expect(await users().filter({ hasText: email }).innerText()).toContain(name);
  }
});

test("invites a doctor found by name; what does not stand is told at its field, and what was typed stays", async () => {
  await enter();
  await form().getByLabel("Nom", { exact: true }).fill("Dr Exemple Invité");
  await form().getByLabel("Adresse électronique").fill("invite");
  await form().getByLabel("Chercher un médecin par son nom").fill("erable 002");
  const chosen = form().getByLabel("Médecin", { exact: true });
  await chosen.getByRole("option", { name: /Érable 002 · d002/ }).waitFor({ state: "attached" });
  await expect.poll(() => chosen.getByRole("option").count()).toBe(2);
  await chosen.selectOption("d002");
  await form().getByRole("button", { name: "Inviter" }).press("Enter");
  await form().getByText("Rien n’est enregistré").waitFor();
  expect(await form().getByLabel("Adresse électronique").getAttribute("aria-invalid")).toBe("true");
  expect(await form().getByLabel("Nom", { exact: true }).inputValue()).toBe("Dr Exemple Invité");
  expect(await chosen.inputValue()).toBe("d002");
  await form().getByLabel("Adresse électronique").fill("invite@example.org");
  await form().getByLabel("Adresse électronique").press("Enter");
  await users().filter({ hasText: "invite@example.org" }).waitFor();
  expect((await known()).find(({ email }) => email === "invite@example.org")).toMatchObject({
    name: "Dr Exemple Invité",
    role: "DOCTOR",
    doctor: "d002",
  });
});

test("offers the network's centres to who invites a coordinator", async () => {
  await enter();
  await form().getByLabel("Rôle").selectOption("COORDINATOR");
  const centres = form().getByLabel("Centre", { exact: true });
  await centres.getByRole("option", { name: "Ajain" }).waitFor({ state: "attached" });
  await centres.selectOption("ajain");
  expect(await form().getByLabel("Médecin", { exact: true }).count()).toBe(0);
});

test("ends somebody's access after one confirmation", async () => {
  await enter();
  await page.getByRole("button", { name: /Mettre fin à l’accès de Coordinatrice/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /Coordinatrice/ });
  await dialog.getByRole("button", { name: "Fermer sans changer" }).press("Enter");
  expect((await known()).filter(({ endedAt }) => endedAt !== null)).toEqual([]);
  await page.getByRole("button", { name: /Mettre fin à l’accès de Coordinatrice/ }).press("Enter");
  await dialog.getByRole("button", { name: "Mettre fin à l’accès" }).press("Enter");
  await users()
    .filter({ hasText: "Coordinatrice" })
    .getByText(/Accès terminé/)
    .waitFor();
  expect((await known()).filter(({ endedAt }) => endedAt !== null).map(({ role }) => role)).toEqual([
    "COORDINATOR",
  ]);
});
