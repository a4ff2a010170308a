import type { AddressInfo } from "node:net";
import type { PrismaClient } from "@ms/database";
import type { FastifyInstance } from "fastify";
import { traceError } from "../shared/error-trace.ts";
import type { Post } from "../post/post.ts";
import { type IdentityProvider, openSignIn, type SignIn } from "./sign-in.ts";

/** How a gateway lets people sign in. */
export interface SignInSetting {
  readonly publicUrl: string | undefined;
  readonly secret: string;
  readonly post: Post;
  readonly provider?: IdentityProvider | undefined;
}

/** Opens sign-in when it is first used: by then the gateway knows where it listens. */
export function signInOf(
  fastify: FastifyInstance,
  { publicUrl, ...setting }: SignInSetting & { readonly database: PrismaClient },
): () => SignIn {
  let opened: SignIn | undefined;
  return () =>
    (opened ??= openSignIn({
      ...setting,
      publicUrl: publicUrl ?? addressOf(fastify),
      onError: (error) => fastify.log.error(traceError(error)),
    }));
}

/** Where a gateway listens. Passkeys want a name: this machine is `localhost`. */
export function addressOf({ server }: FastifyInstance): string {
  const { address, port } = server.address() as AddressInfo;
  const isLoopback = address === "::1" || address.startsWith("127.");
  const host = address.includes(":") ? `[${address}]` : address;
  return `http://${isLoopback ? "localhost" : host}:${port}`;
}
