import { isAPIError } from "better-auth/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { demoRoles } from "../example/demo-users.ts";
import { refuse } from "../limits/harden-http.ts";
import { traceError } from "../shared/error-trace.ts";
import { outboxPage } from "../post/outbox-page.ts";
import type { Post } from "../post/post.ts";
import { addressHeader, type IdentityProvider, isLoopbackUrl, type SignIn } from "./sign-in.ts";

// Nothing else of the library is open: neither sign-up, nor password, nor change of a person.
const openPaths: readonly string[] = [
  "POST /auth/sign-in/magic-link",
  "GET /auth/magic-link/verify",
  "POST /auth/sign-in/social",
  "GET /auth/callback/oidc",
  "POST /auth/sign-out",
  "GET /auth/passkey/generate-register-options",
  "POST /auth/passkey/verify-registration",
  "GET /auth/passkey/generate-authenticate-options",
  "POST /auth/passkey/verify-authentication",
  "POST /auth/device/code",
  "GET /auth/device",
  "POST /auth/device/approve",
  "POST /auth/device/deny",
  "POST /auth/device/token",
];

const largestBody = 2 ** 16;

/** The addresses under which people sign in, and the outbox where no mail server is. */
export async function serveSignIn(
  fastify: FastifyInstance,
  {
    signIn,
    post,
    provider,
    clock,
  }: { signIn: () => SignIn; post: Post; provider?: IdentityProvider | undefined; clock: string | undefined },
): Promise<void> {
  const opensOutbox = (request: FastifyRequest) => post.outbox !== undefined && isFromThisMachine(request);
  const demoUsersFor = (request: FastifyRequest) =>
    clock !== undefined && opensOutbox(request) ? demoRoles : [];
  // What the sign-in page offers.
  fastify.get("/auth/ways", (request) => ({
    origin: signIn().origin,
    hasProvider: provider !== undefined,
    hasOutbox: opensOutbox(request),
    demoUsers: demoUsersFor(request),
  }));
  fastify.get("/outbox", (request, reply) =>
    post.outbox !== undefined && opensOutbox(request)
      ? reply
          .type("text/html; charset=utf-8")
          .header("cache-control", "no-store")
          .send(outboxPage(post.outbox()))
      : reply.callNotFound(),
  );
  // The example's people come in by a link: whoever sits at this machine reads their letters anyway.
  fastify.get<{ Params: { role: string } }>("/demo/:role", async (request, reply) => {
    const asked = request.params.role.toUpperCase();
    const user = demoUsersFor(request).find(({ role }) => role === asked);
    if (user === undefined) {
      reply.callNotFound();
      return;
    }
    const entry = await signIn().entryOf(user.email, "/planner/");
    return reply.header("cache-control", "no-store").redirect(entry);
  });
  await fastify.register((scope, _, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestBody }, (_, body, done) =>
      done(null, body),
    );
    scope.route({
      method: ["GET", "POST"],
      url: "/auth/*",
      handler: async (request, reply) => {
        const { pathname } = new URL(request.url, "http://here");
        if (!openPaths.includes(`${request.method} ${pathname}`)) {
          reply.callNotFound();
          return;
        }
        if (!isText(request.body)) return refuse(reply, "NOT_TEXT");
        const answer = await answered(() => signIn().answer(requestOf(request, signIn().origin)), fastify);
        if (answer.status === 429) return reply.code(429).headers(waitOf(answer)).send(tooMany);
        return reply.send(answer);
      },
    });
    registered();
  });
}

/** No database keeps a null character, as it is or as JSON and forms write it. */
const isText = (body: unknown): boolean =>
  !Buffer.isBuffer(body) || !["\0", "\\u0000", "%00"].some((written) => body.includes(written));

/** The library throws what it refuses, and what it did not foresee; the latter is told without its inside. */
async function answered(answer: () => Promise<Response>, { log }: FastifyInstance): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (isAPIError(error)) {
      // The flow of terminals speaks OAuth: `authorization_pending`, `slow_down`…
      const { code, message = "", error: refusal } = (error.body ?? {}) as Partial<Record<string, string>>;
      const told = { code: code ?? refusal?.toUpperCase() ?? "SIGN_IN_REFUSED", message, error: refusal };
      return Response.json(told, { status: error.statusCode });
    }
    log.error(traceError(error));
    return Response.json({ code: "INTERNAL_SERVER_ERROR" }, { status: 500 });
  }
}

/** A socket of this machine, an address of this machine, and no proxy in between. */
function isFromThisMachine({ socket, headers, protocol, host }: FastifyRequest): boolean {
  const isLoopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? "");
  const isForwarded = headers.forwarded !== undefined || headers["x-forwarded-for"] !== undefined;
  const address = `${protocol}://${host}`;
  return isLoopback && !isForwarded && URL.canParse(address) && isLoopbackUrl(address);
}

function requestOf({ ip, url, method, headers, body }: FastifyRequest, origin: string): Request {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(", ") : value);
  sent.set(addressHeader, ip);
  return new Request(new URL(url, origin), {
    method,
    headers: sent,
    ...(Buffer.isBuffer(body) && { body: new Uint8Array(body) }),
  });
}

const waitOf = (answer: Response) => ({ "retry-after": answer.headers.get("x-retry-after") ?? "60" });

const tooMany = {
  code: "TOO_MANY_SIGN_INS",
  message:
    "Trop d’essais depuis votre adresse : attendez une minute. / Too many tries from your address: wait a minute.",
};
