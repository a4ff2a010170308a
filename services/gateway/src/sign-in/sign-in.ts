import { randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { prismaAdapter } from "@better-auth/prisma-adapter";
import type { PrismaClient, User } from "@ms/database";
import type { Language } from "@ms/domain";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { magicLink } from "better-auth/plugins/magic-link";
import { recordChange } from "../audit/audit.commands.ts";
import { viewerOfUser } from "../identity/viewer-of-user.ts";
import { deviceFlow, deviceLimits } from "./device-flow.ts";
import { invitationLetter, linkMinutes, signInLetter } from "./letters.ts";
import type { Post } from "../post/post.ts";
import { openSignInLimits } from "./sign-in-limits.ts";

/** The header that carries the address of the socket: what a caller writes in it is overwritten. */
export const addressHeader = "x-ms-socket-address";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** Whether an address is of this machine alone. */
export const isLoopbackUrl = (url: string): boolean => loopbackNames.includes(new URL(url).hostname);

/** An identity provider that people may sign in with. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SignInOptions {
  readonly database: PrismaClient;
  readonly post: Post;
  readonly secret: string;
  /** Where people reach the gateway: `https://reseau.example.org`. */
  readonly publicUrl: string;
  readonly provider?: IdentityProvider | undefined;
  readonly onError: (error: unknown) => void;
}

/** How people sign in. Nobody signs up: an administrator invites. */
export interface SignIn {
  /** The origin of the gateway's own pages. */
  readonly origin: string;
  /** Answers a request under `/auth/`. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Who a request's cookie stands for, as the database says now. */
  readonly userOf: (headers: Headers) => Promise<User | undefined>;
  /** Writes to somebody who has been invited. */
  readonly invite: (email: string) => Promise<void>;
  /** The address that signs somebody in once, and leads on to a page of the gateway's own. */
  readonly entryOf: (email: string, page: string) => Promise<string>;
}

// No request can hold a symbol: only the gateway's own invitations carry this one.
const isInvitation = Symbol("invitation");
// Nor can it hold a function: to this one the gateway has a link handed that no letter tells.
type HandToken = (token: string) => void;

const days = (count: number): number => count * 24 * 60 * 60;

/** Opens the ways to sign in. */
export function openSignIn(options: SignInOptions): SignIn {
  const auth = build(options);
  return {
    origin: new URL(options.publicUrl).origin,
    answer: auth.handler,
    userOf: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (found === null) return undefined;
      const user = await options.database.user.findUnique({ where: { id: found.user.id, endedAt: null } });
      return user ?? undefined;
    },
    invite: async (email) => {
      const body = { email, metadata: { isInvitation }, callbackURL: "/sign-in/" };
      await auth.api.signInMagicLink({ headers: new Headers(), body });
    },
    entryOf: async (email, callbackURL) => {
      const token = await new Promise<string>((resolve, reject) => {
        const handTo: HandToken = resolve;
        const body = { email, metadata: { handTo }, callbackURL };
        auth.api.signInMagicLink({ headers: new Headers(), body }).catch(reject);
      });
      const entry = new URL("/auth/magic-link/verify", options.publicUrl);
      entry.search = new URLSearchParams({ token, callbackURL }).toString();
      return entry.href;
    },
  };
}

function build({ database, post, secret, publicUrl, provider, onError }: SignInOptions) {
  const sendLink = async (email: string, token: string, letterOf: typeof signInLetter): Promise<void> => {
    const user = await database.user.findUnique({ where: { email: email.toLowerCase(), endedAt: null } });
    if (user === null) return;
    const url = new URL("/sign-in/", publicUrl);
    url.searchParams.set("token", token);
    const { name, language } = user;
    // Not waited for: the time to send would tell that the address is known.
    void post
      .send(letterOf({ name, email: user.email, language: language as Language, url: url.href }))
      .catch(onError);
  };
  return betterAuth({
    appName: "Médecins Solidaires",
    baseURL: publicUrl,
    basePath: "/auth",
    secret,
    database: prismaAdapter(database, { provider: "postgresql" }),
    telemetry: { enabled: false },
    logger: { level: "error", log: (_, message) => onError(new Error(message)) },
    onAPIError: { errorURL: "/sign-in/", throw: true },
    user: { additionalFields: personFields },
    session: { expiresIn: days(7), cookieCache: { enabled: false } },
    account: { encryptOAuthTokens: true },
    advanced: {
      cookiePrefix: "ms",
      // Said, for the library leaves it out of tests.
      disableOriginCheck: false,
      useSecureCookies: !isLoopbackUrl(publicUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    rateLimit: {
      enabled: true,
      customStorage: openSignInLimits(),
      customRules: {
        "/sign-in/*": { window: 60, max: 10 },
        "/magic-link/verify": { window: 60, max: 10 },
        ...deviceLimits,
      },
    },
    databaseHooks: { session: { create: sessionHooks(database) } },
    plugins: [
      ...(provider === undefined ? [] : [openIdConnect(provider)]),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: "Médecins Solidaires",
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
        registration: {
          afterVerification: async ({ user }) => {
            const { id } = user;
            const own = viewerOfUser(await database.user.findUniqueOrThrow({ where: { id } }));
            await database.$transaction((transaction) =>
              recordChange(transaction, own, { action: "passkey.add", subject: id }),
            );
          },
        },
      }),
      deviceFlow({ database, publicUrl }),
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ email, token, metadata }) => {
          const handTo: unknown = metadata?.["handTo"];
          if (typeof handTo === "function") {
            (handTo as HandToken)(token);
            return;
          }
          const isInvited = metadata?.["isInvitation"] === isInvitation;
          return sendLink(email, token, isInvited ? invitationLetter : signInLetter);
        },
      }),
    ],
  });
}

/** A provider that is down is asked again at the next sign-in; its word counts once its signature is verified. */
const openIdConnect = ({ issuer, clientId, clientSecret }: IdentityProvider) =>
  genericOAuth({
    config: [
      {
        providerId: "oidc",
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email"],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
      },
    ],
  });

const kept = { required: true, input: false } as const;
const maybe = { required: false, input: false } as const;
const personFields = {
  role: { type: "string", ...kept },
  doctorId: { type: "string", ...maybe },
  centreId: { type: "string", ...maybe },
  language: { type: "string", ...kept },
  invitedBy: { type: "string", ...kept },
  invitedAt: { type: "date", ...maybe },
  endedAt: { type: "date", ...maybe },
} as const;

interface NewSession {
  readonly id: string;
  readonly userId: string;
}

/** Whoever has been ended opens no session; addresses are not kept; each sign-in leaves its line in the log. */
const sessionHooks = (database: PrismaClient) => ({
  before: async ({ userId }: { userId: string }) => {
    const user = await database.user.findUnique({ where: { id: userId, endedAt: null } });
    if (user === null) throw new APIError("FORBIDDEN", { code: "ENDED" });
    return { data: { ipAddress: null } };
  },
  after: async ({ id, userId }: NewSession) => {
    const user = await database.user.findUniqueOrThrow({ where: { id: userId } });
    await database.$transaction((transaction) =>
      recordChange(transaction, viewerOfUser(user), { action: "session.begin", subject: id }),
    );
  },
});
