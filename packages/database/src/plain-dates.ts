import type { PlainDate } from "@ms/domain";

/** The day of a `DATE` column, which Prisma gives as midnight UTC. */
export const plainDate = (date: Date): PlainDate => date.toISOString().slice(0, 10) as PlainDate;

/** A day as a `DATE` column takes it: midnight UTC. */
export const dateOf = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
