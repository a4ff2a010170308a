/** Whether the database refused a row because another stands in its place; a raw statement tells it by SQLSTATE. */
export const isUniqueRefusal = (error: unknown): error is Error & { readonly meta: unknown } =>
  error instanceof Error &&
  "code" in error &&
  "meta" in error &&
  (error.code === "P2002" ||
    (error.code === "P2010" && /23505|UniqueConstraint/.test(JSON.stringify(error.meta))));
