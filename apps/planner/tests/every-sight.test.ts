import type { PlainDate } from "@ms/domain";
import { type Gateway, openBrowser, seriousViolations, startGateway } from "@ms/ui/testing";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { roomsOf } from "../src/rooms.tsx";
import { frenchLeftOn } from "../testing/french-left.ts";
import { motionsOn, sidewaysOn, smallTargetsOn } from "../testing/look-at.ts";
import { openReader, openSight, prepareSights } from "../testing/open-sight.ts";
import { sights } from "../testing/sights.ts";

let browser: Browser;
let gateway: Gateway;

beforeAll(async () => {
  [browser, gateway] = await Promise.all([
    openBrowser(),
    startGateway({ beginsWith: inject("exampleData") }),
  ]);
  await prepareSights(gateway);
});
afterAll(async () => {
  await browser.close();
  await gateway.close();
});

const roles = ["partner", "doctor", "coordinator", "planner", "admin"] as const;
const pathsOf = (role: (typeof roles)[number]) =>
  roomsOf({
    role: role.toUpperCase(),
    doctor: undefined,
    today: "2023-11-27" as PlainDate,
    isKept: false,
  }).map(({ path }) => path);
const everyPath = [...new Set(roles.flatMap(pathsOf))];

test("no room is left out of the list of sights", () => {
  const listed = sights.map(({ path }) => path.split("?")[0]);
  for (const path of everyPath) expect(listed).toContain(path);
});

describe.each(["fr", "en"] as const)("in %s", (language) => {
  let reader: BrowserContext;
  beforeAll(async () => {
    reader = await openReader(browser, language);
    return () => reader.close();
  });

  test.concurrent.each(sights)("$name is fit for all", async (sight) => {
    const page = await openSight({ reader, gateway, sight });
    const faults = [...(await motionsOn(page)), ...(language === "en" ? await frenchLeftOn(page) : [])];
    for (const width of [1920, 1366, 683, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(sight.seen).first().waitFor();
      const found = [
        ...(await sidewaysOn(page)),
        ...(width === 1366 || width === 390 ? await seriousViolations(page) : []),
        ...(await smallTargetsOn(page, sight.role === "doctor" ? 44 : 24)),
      ];
      faults.push(...found.map((fault) => `${String(width)} px: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});

test("a room that is not one's own is, to the letter, a page that does not exist", async () => {
  const reader = await openReader(browser, "fr");
  for (const role of roles) {
    const absent = { name: "", role, path: "/no-such-room", seen: "main h1" };
    const page = await openSight({ reader, gateway, sight: absent });
    const bodyAt = async (path: string) => {
      await page.evaluate((path) => history.pushState(null, "", `/planner${path}`), path);
      return page.locator("body").innerHTML();
    };
    const nothing = await bodyAt(absent.path);
    for (const path of everyPath.filter((path) => !pathsOf(role).includes(path)))
      expect(await bodyAt(path), `${role} at ${path}`).toBe(nothing);
    await page.close();
  }
  const served = (path: string) =>
    fetch(`${gateway.url}/planner${path}`).then(async (answer) => [answer.status, await answer.text()]);
  expect(await served("/users")).toEqual(await served("/no-such-room"));
});
