import type { Page } from "playwright-core";

/** What one presses or fills in that is smaller than a finger needs, links within a text excepted. */
export const smallTargetsOn = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, [role=gridcell]",
    );
    return [...targets].flatMap((target) => {
      // A tick is pressed by its label, too.
      const pressed = target.matches("[type=checkbox], [type=radio]")
        ? (target.closest("label") ?? target)
        : target;
      const { width, height, right } = pressed.getBoundingClientRect();
      const isInText = getComputedStyle(target).display === "inline";
      const isInSight = target.checkVisibility() && right > 0;
      if (!isInSight || isInText || Math.min(width, height) >= least) return [];
      return [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 90)}`];
    });
  }, least);

/** What asks the reader to scroll sideways: the page, or what has opened over it. */
export const sidewaysOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ["wider than its window"] : []),
    ...[...document.querySelectorAll("aside, dialog[open]")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className }) => `wider than its frame: ${className}`),
  ]);

/** What moves on a page, or would. */
export const motionsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map(() => "an animation"),
    ...[...document.querySelectorAll("*")]
      .filter((each) => getComputedStyle(each).transitionDuration !== "0s")
      .map((each) => each.outerHTML.slice(0, 90)),
  ]);
