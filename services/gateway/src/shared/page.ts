import { ToldError } from "./told-error.ts";

/** Most items that a page may hold. */
export const largestPage = 100;

const pageSentence = {
  fr: `Demandez de 0 à ${largestPage} éléments par page.`,
  en: `Ask for 0 to ${largestPage} items a page.`,
};

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}

/** Refuses a page of more than 100 or of a negative size, rather than shortening it in silence. */
export function boundPage({ first, last }: PageArguments): number {
  for (const size of [first, last])
    if (size != null && (size < 0 || size > largestPage))
      throw new ToldError(pageSentence, { code: "PAGE_SIZE_REFUSED" });
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
