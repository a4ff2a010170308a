/** Under this name a partner's key stays until the tab is closed, and nowhere else. */
const keptUnder = "partner-key";

export const keptKey = (): string | undefined => sessionStorage.getItem(keptUnder) ?? undefined;
export const keepKey = (key: string): void => sessionStorage.setItem(keptUnder, key);
