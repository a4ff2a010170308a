/** The stable codes that the gateway gave with its errors. */
export const codesOf = ({
  graphQLErrors,
}: {
  graphQLErrors: readonly { readonly extensions: Record<string, unknown> }[];
}): string[] => graphQLErrors.flatMap(({ extensions: { code } }) => (typeof code === "string" ? [code] : []));
