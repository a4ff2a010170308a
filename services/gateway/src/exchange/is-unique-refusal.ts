/** Whether the database refused a row because another holds its unique value; a raw statement tells it by SQLSTATE. */
export const isUniqueRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "P2002" ||
    (error.code === "P2010" && "meta" in error && /23505|UniqueConstraint/.test(JSON.stringify(error.meta))));
