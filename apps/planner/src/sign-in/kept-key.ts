const keptUnder = "key";

/** The key that this tab has come in with. */
export const keptKey = (): string | undefined => sessionStorage.getItem(keptUnder) ?? undefined;
export const keepKey = (key: string): void => sessionStorage.setItem(keptUnder, key);
export const forgetKey = (): void => sessionStorage.removeItem(keptUnder);
