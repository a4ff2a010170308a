import type { PrismaClient } from "@ms/database";
import { APIError, createAuthEndpoint, createAuthMiddleware } from "better-auth/api";
import { deviceAuthorization, redeemDeviceCode } from "better-auth/plugins/device-authorization";
import { z } from "zod";
import { issueToken } from "../people/people.commands.ts";

/** How long a terminal's code may be allowed. */
const codeMinutes = 10;
const secondsBetweenQuestions = 2;
/** The one program that may ask. */
const client = "ms";

/** The library counts a terminal that goes on asking as one long minute: several wait behind one address. */
export const deviceLimits = {
  "/device": { window: 60, max: 20 },
  "/device/code": { window: 60, max: 10 },
  "/device/approve": { window: 60, max: 20 },
  "/device/deny": { window: 60, max: 20 },
  "/device/token": { window: 60, max: (10 * codeMinutes * 60) / secondsBetweenQuestions },
};

/**
 * How a person lets a terminal in (RFC 8628), as the library has it, but for what the terminal is given:
 * a personal token in place of a session.
 */
export function deviceFlow({ database, publicUrl }: { database: PrismaClient; publicUrl: string }) {
  const { endpoints, ...plugin } = deviceAuthorization({
    verificationUri: new URL("/sign-in/", publicUrl).href,
    expiresIn: `${codeMinutes}m`,
    interval: `${secondsBetweenQuestions}s`,
    validateClient: (id) => id === client,
    onDeviceAuthRequest: () => forgetOldCodes(database),
  });
  return {
    ...plugin,
    endpoints: { ...endpoints, deviceToken: tokenEndpoint(database) },
    hooks: {
      before: [{ matcher: ({ path }: { path?: string }) => path === "/device/code", handler: asksNoMore }],
    },
  };
}

const invalid = (description: string) =>
  new APIError("BAD_REQUEST", { error: "invalid_request", error_description: description });

/** Whoever asks is nobody yet: nothing that they write is stored. */
const asksNoMore = createAuthMiddleware(({ body }) => {
  const others = Object.keys((body ?? {}) as object).filter((name) => name !== "client_id");
  if (others.length > 0) throw invalid(`not known here: ${others.join(", ").slice(0, 80)}`);
  return Promise.resolve();
});

const hour = 3_600_000;

/** Codes that nobody came back for are told as expired for an hour, then forgotten. */
async function forgetOldCodes(database: PrismaClient): Promise<void> {
  await database.deviceCode.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - hour) } } });
}

const question = z.object({
  grant_type: z.literal("urn:ietf:params:oauth:grant-type:device_code"),
  device_code: z.string().regex(/^[a-z0-9]{40}$/i),
  client_id: z.literal(client),
});

const longestName = 80;

const tokenEndpoint = (database: PrismaClient) =>
  createAuthEndpoint(
    "/device/token",
    {
      method: "POST",
      body: question,
      onValidationError: ({ message }) => {
        throw invalid(message);
      },
      metadata: { allowedMediaTypes: ["application/json", "application/x-www-form-urlencoded"] },
    },
    async (ctx) => {
      const { user } = await redeemDeviceCode({
        ctx,
        deviceCode: ctx.body.device_code,
        authorizeRedemption: () => ({
          ownershipWhere: { field: "clientId", value: client },
          context: undefined,
        }),
        prepareRedemption: () => undefined,
      });
      const label = ctx.headers?.get("user-agent")?.slice(0, longestName) ?? "ms login";
      const issued = await issueToken({ userId: user.id, label }, database);
      if (!issued.ok)
        throw new APIError("BAD_REQUEST", { error: "access_denied", error_description: "ended" });
      const { token, seconds, name, role } = issued.value;
      ctx.setHeader("cache-control", "no-store");
      return ctx.json({ access_token: token, token_type: "Bearer", expires_in: seconds, name, role });
    },
  );
