import type { PrismaClient } from "@ms/database";
import { recordChange } from "../audit/audit.commands.ts";
import { mintKey } from "../identity/api-key.ts";
import { viewerOfUser } from "../identity/viewer-of-user.ts";

/** Where a terminal asks for its token (RFC 8628, section 3.4), under the addresses of sign-in. */
export const tokenAsked = "/device/token";

/** How long a terminal's code may be allowed. */
export const codeMinutes = 10;

/** The one program that may ask: `ms`. */
export const isTerminal = (client: string): boolean => client === "ms";

const tokenDays = 30;

/**
 * Gives a terminal that was allowed a personal token in place of the session that the library has opened:
 * it has its person's rights as they are at each request, ends by itself, and opens no page.
 */
export async function withPersonalToken(granted: Response, database: PrismaClient): Promise<Response> {
  const { access_token: session } = (await granted.json()) as { access_token: string };
  const { id, secretHash, token } = mintKey();
  const expiresAt = new Date(Date.now() + tokenDays * 86_400_000);
  await database.$transaction(async (transaction) => {
    const { user } = await transaction.session.delete({ where: { token: session }, include: { user: true } });
    const { role, id: userId } = user;
    const key = { id, secretHash, role, userId, label: "ms", expiresAt };
    await transaction.apiKey.create({ data: key });
    await recordChange(transaction, viewerOfUser(user), {
      action: "key.issue",
      subject: id,
      detail: { role },
    });
  });
  const answer = { access_token: token, token_type: "Bearer", expires_in: tokenDays * 86_400 };
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
