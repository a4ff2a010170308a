import { PothosValidationError } from "@pothos/core";
import type { Text } from "@ms/domain";
import { isText } from "../limits/check-text.ts";
import { ToldError } from "./told-error.ts";

/** Most items that a page may hold. */
export const largestPage = 100;

const pageSentence = {
  fr: `Demandez de 0 à ${largestPage} éléments par page.`,
  en: `Ask for 0 to ${largestPage} items a page.`,
};

const cursorSentence = {
  fr: "Ce curseur n’est pas de ceux que donne cette liste : reprenez celui d’une de ses pages.",
  en: "This cursor is none that this list gives: take that of one of its pages.",
};

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

const isCursor = (cursor: string): boolean => {
  const place = Buffer.from(cursor, "base64").toString();
  return isText(place) && /^(GPC:[A-Z]:|OffsetConnection:\d{1,9}$)/.test(place);
};

/** What is told of a page that the libraries would not read, or that the database could not begin at its cursor. */
export function pageFaultOf(cause: unknown): { code: string; sentence: Text } | undefined {
  if (!(cause instanceof Error)) return undefined;
  const isForeignCursor = cause.name === "PrismaClientValidationError" && /\bcursor\b/.test(cause.message);
  if (isForeignCursor) return { code: "INVALID_CURSOR", sentence: cursorSentence };
  if (!(cause instanceof PothosValidationError)) return undefined;
  if (/cursor/i.test(cause.message)) return { code: "INVALID_CURSOR", sentence: cursorSentence };
  return /"(first|last)"/.test(cause.message)
    ? { code: "PAGE_SIZE_REFUSED", sentence: pageSentence }
    : undefined;
}

/** Refuses a page of more than 100 or of a negative size, rather than shortening it in silence, and what is no cursor. */
export function boundPage({ first, last, after, before }: PageArguments): number {
  for (const size of [first, last])
    if (size != null && (size < 0 || size > largestPage))
      throw new ToldError(pageSentence, { code: "PAGE_SIZE_REFUSED" });
  for (const cursor of [after, before])
    if (cursor != null && !isCursor(cursor)) throw new ToldError(cursorSentence, { code: "INVALID_CURSOR" });
  return largestPage;
}

/** What every connection shares. */
export const page = { defaultSize: 20, maxSize: boundPage } as const;

/** A count is made when it is asked for, except where the rows came with it. */
interface Counted {
  readonly totalCount: number | (() => number | Promise<number>);
}

interface IntFields<Field> {
  int(options: {
    description: string;
    extensions: Record<string, boolean>;
    resolve: (connection: object) => number | Promise<number>;
  }): Field;
}

const totalCount = <Field>(t: IntFields<Field>) => ({
  totalCount: t.int({
    description: "How many there are in the whole list, counted under the same rights.",
    extensions: { pothosPrismaTotalCount: true },
    resolve: (connection) => {
      const { totalCount } = connection as Counted;
      return typeof totalCount === "function" ? totalCount() : totalCount;
    },
  }),
});

/** Names the connection and edge of a list after what it holds. */
export const listOf = (type: string) =>
  [{ name: `${type}Connection`, fields: totalCount }, { name: `${type}Edge` }] as const;
