import type { Locator, Page } from "playwright-core";

/** A way of working a page. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses the option of a list that has this value. */
  readonly choose: (list: Locator, value: string) => Promise<void>;
}

/** Whoever clicks. */
export const mouse: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  choose: async (list, value) => {
    await list.selectOption(value);
  },
};

/** More than a page has. */
const stopsAtMost = 600;

/** Whoever has a keyboard alone: everything is reached by Tab, from wherever the focus stands. */
export const keyboard: Hands = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press("Enter");
  },
  write: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press("ControlOrMeta+a");
    await field.page().keyboard.type(text);
  },
  choose: async (list, value) => {
    await reach(list);
    const { keyboard: keys } = list.page();
    await keys.press("Home");
    for (let step = 0; step < stopsAtMost && (await list.inputValue()) !== value; step++)
      await keys.press("ArrowDown");
    if ((await list.inputValue()) !== value) throw new Error(`The list has no "${value}".`);
  },
};

async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const page: Page = target.page();
  for (let stop = 0; stop < stopsAtMost; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(target)} is not reached by keyboard.`);
}
