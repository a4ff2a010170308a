/** How long a transaction waits for its turn, and may last, in milliseconds: many who write at once queue up. */
export const patience = { maxWait: 30_000, timeout: 30_000 } as const;
