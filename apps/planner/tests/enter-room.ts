import type { Gateway } from "@ms/ui/testing";
import type { Page } from "playwright-core";

interface Stage {
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
