import { fitsItsWindow, type Gateway, seriousViolations } from "@ms/ui/testing";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export interface Stage {
  readonly gateway: Gateway;
  readonly page: Page;
}

/** Goes to a room as somebody with a key of this role. */
export async function enterRoom(
  { gateway, page }: Stage,
  { role, path }: { role: keyof Gateway["keys"]; path: string },
): Promise<void> {
  await page.goto(`${gateway.url}/planner${path}`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByLabel("Votre clé").waitFor({ state: "detached" });
}

/** Expects that a room is not told apart from an absent one by those whose it is not. */
export async function expectNotFound(
  { gateway, page }: Stage,
  { roles, path, name }: { roles: readonly (keyof Gateway["keys"])[]; path: string; name: string },
): Promise<void> {
  for (const role of roles) {
    await enterRoom({ gateway, page }, { role, path });
    await page
      .getByRole("heading", { name: "Cette page n’existe pas, ou ne vous est pas ouverte." })
      .waitFor();
    expect(await page.getByRole("link", { name, exact: true }).count(), role).toBe(0);
    await page.getByRole("button", { name: "Sortir" }).click();
  }
}

/** Expects a room without serious accessibility fault that fits its window, in either language, wide or narrow. */
export async function expectFitForAll(
  { page }: Pick<Stage, "page">,
  { french, inFrench, inEnglish }: { french: RegExp; inFrench: () => Locator; inEnglish: () => Locator },
): Promise<void> {
  for (const width of [1366, 390]) {
    const place = `${String(width)} px`;
    await page.setViewportSize({ width, height: 800 });
    await inFrench().first().waitFor();
    expect(await seriousViolations(page), `fr, ${place}`).toEqual([]);
    expect(await fitsItsWindow(page), `fr, ${place}`).toBe(true);
    await page.getByRole("button", { name: "English" }).click();
    await inEnglish().first().waitFor();
    expect(await page.locator("body").innerText(), place).not.toMatch(french);
    expect(await seriousViolations(page), `en, ${place}`).toEqual([]);
    expect(await fitsItsWindow(page), `en, ${place}`).toBe(true);
    await page.getByRole("button", { name: "Français" }).click();
  }
}
