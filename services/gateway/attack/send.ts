import type { Abuse } from "./abuses.ts";
import type { Answer } from "./judge.ts";

// Whoever refuses a body unread may cut the connection while it is still being sent.
const cut: Answer = { status: 0, text: JSON.stringify({ errors: [{ extensions: { code: "CUT" } }] }) };

/** Sends to a gateway as it stands, and reads what comes back, whatever that is. */
export async function send(
  url: string,
  { method = "POST", path = "/graphql", headers, body }: Omit<Abuse, "name" | "codes" | "times">,
): Promise<Answer> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(method === "POST" && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return cut;
  }
}

/** Asks with a key, or with none. */
export const ask = (url: string, query: string, key?: string): Promise<Answer> =>
  send(url, {
    body: JSON.stringify({ query }),
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
