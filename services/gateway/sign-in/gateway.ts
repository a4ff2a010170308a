/** What the gateway offers to whoever is not signed in yet. */
export interface Ways {
  readonly origin: string;
  readonly hasProvider: boolean;
  readonly hasOutbox: boolean;
  readonly demoUsers: readonly { readonly email: string; readonly role: string }[];
}

/** Who is signed in, and where. */
export interface Own {
  readonly viewer: { readonly role: string };
  readonly mySessions: readonly { readonly sessionId: string; readonly device: string | null }[] | null;
}

/** The gateway has not answered, or could not. */
export class Unreachable extends Error {}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address, { ...init, headers }).catch(() => undefined);
  if (response === undefined || response.status >= 500) throw new Unreachable();
  return response;
}

/** Asks one of the sign-in addresses; throws with its code when it refuses. */
export async function askAuth(path: string, body?: object): Promise<unknown> {
  const response = await ask(`/auth/${path}`, body ? { method: "POST", body: JSON.stringify(body) } : {});
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(answer.message ?? String(response.status));
  return answer;
}

/** Asks the API as whoever is signed in. */
export async function askApi(query: string, variables?: object): Promise<unknown> {
  const response = await ask("/graphql", { method: "POST", body: JSON.stringify({ query, variables }) });
  return ((await response.json()) as { data: unknown }).data;
}
