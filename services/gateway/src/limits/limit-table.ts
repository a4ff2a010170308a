import { z } from "zod";
import { type Role, roles } from "../shared/rights.ts";

const mebibyte = 2 ** 20;

// Limits × roles, the whole of it. Ten megabytes of file in base64 make a body of fifteen.
const table = {
  //                      PUBLIC PARTNER DOCTOR COORD. PLANNER ADMIN
  bodyBytes: /*       */ [mebibyte, mebibyte, mebibyte, mebibyte, 15 * mebibyte, 15 * mebibyte],
  tokens: /*          */ [2_000, 4_000, 4_000, 4_000, 4_000, 4_000],
  depth: /*           */ [20, 20, 20, 20, 20, 20],
  aliases: /*         */ [50, 100, 100, 200, 200, 200],
  directives: /*      */ [20, 50, 50, 50, 50, 50],
  rootFields: /*      */ [20, 30, 30, 50, 50, 50],
  fields: /*          */ [600, 1_500, 1_500, 1_500, 1_500, 1_500],
  cost: /*            */ [10_000, 20_000, 20_000, 50_000, 50_000, 50_000],
  requestsPerMinute: /**/ [300, 600, 600, 1_200, 3_000, 3_000],
  costPerMinute: /*   */ [60_000, 200_000, 100_000, 500_000, 1_000_000, 1_000_000],
  secondsToRead: /*   */ [10, 10, 10, 10, 10, 10],
  subscriptions: /*   */ [1, 10, 5, 10, 20, 20],
  secondsToWrite: /*  */ [10, 10, 10, 10, 120, 120],
} as const satisfies Record<string, Readonly<Record<number, number>> & { length: 6 }>;

export type Limit = keyof typeof table;
type Limits = Readonly<Record<Limit, number>>;

/** How many operations run and wait at once, in all and for one asker. */
const defaultQueue = { running: 8, runningByAsker: 3, waiting: 1_000, waitingByAsker: 500 };

/** What each role may ask for, and how many may ask at once. */
export type LimitTable = Readonly<Record<Role, Limits>> & { readonly QUEUE: typeof defaultQueue };

const limitNames = Object.keys(table) as Limit[];

const limitsOf = (role: Role): Limits =>
  Object.fromEntries(limitNames.map((limit) => [limit, table[limit][roles.indexOf(role)]])) as Limits;

/** The limits as they stand without configuration. */
export const defaultLimits: LimitTable = {
  ...(Object.fromEntries(roles.map((role) => [role, limitsOf(role)])) as Record<Role, Limits>),
  QUEUE: defaultQueue,
};

const count = z.number("must be a number").int("must be whole").positive("must be positive");
const some = (names: readonly string[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, count.optional()])));
const overrides = z.strictObject({
  ...Object.fromEntries(roles.map((role) => [role, some(limitNames).optional()])),
  QUEUE: some(Object.keys(defaultQueue)).optional(),
});

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("must be JSON");
    return z.NEVER;
  }
}

/** Reads changes of limits: `{"PUBLIC": {"cost": 500}, "QUEUE": {"running": 4}}`. */
export const limitsSchema = z
  .string()
  .default("{}")
  .transform(parseJson)
  .pipe(overrides)
  .transform(
    (changes) =>
      Object.fromEntries(
        Object.entries(defaultLimits).map(([name, limits]) => [
          name,
          { ...limits, ...(changes as Record<string, object | undefined>)[name] },
        ]),
      ) as unknown as LimitTable,
  );
