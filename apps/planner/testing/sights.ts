import type { Gateway } from "@ms/ui/testing";
import type { Page } from "playwright-core";

/** A room in one of its states, as somebody sees it; in either language, at any width. */
export interface Sight {
  readonly name: string;
  /** Who looks; without a role, a stranger. */
  readonly role?: keyof Gateway["keys"];
  readonly path: string;
  /** What is there once the state is reached. */
  readonly seen: string;
  /** What befalls the page before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What leads from the opened page to the state. */
  readonly reach?: (page: Page) => Promise<unknown>;
}

const cut = (what: string) => (page: Page) =>
  page.route("**/graphql", (route) =>
    route.request().postData()?.includes(what) ? route.abort() : route.continue(),
  );
const hold = (page: Page) => page.route("**/graphql", () => undefined);
const press = (selector: string) => (page: Page) => page.locator(selector).first().click();

const board = ".week-grid, .week-list";
const refusedFile = {
  name: "activite.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "centre;ligne;semaine;consultations;sans rendez-vous;visites à domicile;téléconsultations\n" +
      "ajain;1;2023-W46;beaucoup-beaucoup-beaucoup-beaucoup-beaucoup-beaucoup-beaucoup;;;\n",
  ),
};

/** Every room and its main states, once `prepareSights` has been there; a new room is a line more. */
export const sights: readonly Sight[] = [
  { name: "sign-in", path: "/", seen: ".sign-in form" },
  {
    name: "sign-in-refused",
    path: "/",
    seen: ".sign-in [role=alert]",
    reach: async (page) => {
      await page.locator("[name=key]").fill("ms_unknown_key");
      await page.locator(".sign-in form button").click();
    },
  },
  { name: "board", role: "planner", path: "/", seen: board },
  { name: "board-coordinator", role: "coordinator", path: "/", seen: board },
  { name: "board-partner", role: "partner", path: "/", seen: board },
  { name: "board-list", role: "planner", path: "/?as=list", seen: ".week-list" },
  { name: "board-year", role: "planner", path: "/?weeks=53", seen: board },
  {
    name: "board-draft",
    role: "planner",
    path: "/?view=draft&from=2024-W27",
    seen: ".week-grid .changed, .week-list",
  },
  {
    name: "board-publish",
    role: "planner",
    path: "/?view=draft&from=2024-W27",
    seen: "dialog[open] .recipients li",
    reach: press(".draft-bar > .button.primary"),
  },
  {
    name: "board-differences",
    role: "planner",
    path: "/?view=differences&from=2024-W27",
    seen: ".differences li",
  },
  {
    name: "board-complete",
    role: "planner",
    path: "/",
    seen: ".complete-draft form",
    reach: press(".complete-draft summary"),
  },
  {
    name: "board-empty",
    role: "planner",
    path: "/?from=2010-W01",
    seen: ".weeks-screen .screen-state",
  },
  { name: "board-failed", role: "planner", path: "/", seen: "[role=alert]", before: cut("query Weeks") },
  {
    name: "board-stale",
    role: "planner",
    path: "/",
    seen: ".stale",
    reach: async (page) => {
      await page.locator(board).waitFor();
      await cut("query Weeks")(page);
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    },
  },
  {
    name: "panel-to-fill",
    role: "planner",
    path: "/?from=2024-W24&line=ajain-1&week=2024-W27",
    seen: ".week-panel .candidate",
    reach: async (page) => {
      await page.locator(".others summary").click();
      await page.locator(".week-panel").evaluate((panel) => panel.scrollTo(0, 0));
    },
  },
  {
    name: "panel-covered",
    role: "planner",
    path: "/?from=2024-W10&line=ajain-1&week=2024-W12",
    seen: ".week-panel .who",
    reach: press(".reasoned summary"),
  },
  {
    name: "panel-swap",
    role: "planner",
    path: "/?from=2024-W24&line=ajain-1&week=2024-W29",
    seen: ".week-panel .swap-list li",
  },
  { name: "to-fill", role: "planner", path: "/to-fill", seen: ".holes-screen li" },
  { name: "to-fill-empty", role: "coordinator", path: "/to-fill", seen: ".holes-screen .screen-state" },
  { name: "doctors", role: "planner", path: "/doctors", seen: ".doctors-screen li" },
  {
    name: "doctors-file",
    role: "planner",
    path: "/doctors",
    seen: ".doctor-file h1, .doctor-file h2",
    reach: press(".doctors-screen li a"),
  },
  { name: "doctors-none", role: "planner", path: "/doctors?name=zzz", seen: ".doctors-screen .screen-state" },
  { name: "withdrawals", role: "planner", path: "/withdrawals", seen: ".withdrawal" },
  { name: "withdrawals-empty", role: "coordinator", path: "/withdrawals", seen: ".screen-state" },
  { name: "swaps", role: "planner", path: "/swaps", seen: ".swaps-screen li" },
  { name: "activity", role: "planner", path: "/activity", seen: ".activity-screen form" },
  {
    name: "activity-refused",
    role: "planner",
    path: "/activity",
    seen: ".activity-screen [aria-invalid=true]",
    reach: async (page) => {
      const numbers = page.locator(".activity-screen form").first().locator("input");
      await numbers.nth(0).fill("1");
      await numbers.nth(1).fill("9000");
      await numbers.nth(1).press("Enter");
    },
  },
  { name: "openings", role: "planner", path: "/openings", seen: ".openings-screen article" },
  {
    name: "openings-decide",
    role: "planner",
    path: "/openings",
    seen: "dialog[open]",
    reach: press(".openings-screen article button"),
  },
  { name: "forecast", role: "planner", path: "/forecast", seen: ".forecast-screen table" },
  {
    name: "forecast-large",
    role: "planner",
    path: "/forecast?lines=400&doctors=20000&weeks=0.5&arrivals=100&openings=20&months=12&from=2024-01-01",
    seen: ".forecast-screen table",
  },
  { name: "imports", role: "planner", path: "/imports", seen: ".imports-screen form" },
  {
    name: "imports-refused",
    role: "planner",
    path: "/imports",
    seen: ".imports-screen .reasons li",
    reach: async (page) => {
      await page.locator(".expected summary").click();
      await page.locator("[type=file]").setInputFiles(refusedFile);
      await page.locator(".imports-screen form button").click();
    },
  },
  { name: "poster", role: "planner", path: "/poster", seen: "article" },
  { name: "users", role: "admin", path: "/users", seen: ".users-screen li" },
  { name: "audit", role: "admin", path: "/audit", seen: ".audit-screen li" },
  { name: "my-weeks", role: "doctor", path: "/", seen: ".doctor-card" },
  { name: "availability", role: "doctor", path: "/availability", seen: ".week-question" },
  { name: "free", role: "doctor", path: "/free", seen: ".doctor-card" },
  { name: "my-data", role: "doctor", path: "/my-data", seen: ".my-data" },
  {
    name: "my-data-erase",
    role: "doctor",
    path: "/my-data",
    seen: "dialog[open]",
    reach: press(".my-data .actions:has(+ dialog) button"),
  },
  { name: "loading", role: "planner", path: "/", seen: ".loading", before: hold },
  { name: "failed", role: "planner", path: "/", seen: "[role=alert]", before: cut("query Workspace") },
  { name: "not-found", role: "coordinator", path: "/users", seen: ".screen-state h1" },
];
