/** Asks the gateway that serves this page, with the headers that the explorer holds. */
export async function askGateway(
  body: unknown,
  options?: { headers?: Record<string, unknown> },
): Promise<object> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...(options?.headers as Record<string, string>) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}
