import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";

/** An identity provider that signs in, without asking, whoever `person` says. */
export interface TestProvider {
  readonly person: { email: string; isVerified: boolean };
  readonly close: () => Promise<void>;
}

/** Starts one on a port of this machine, for one gateway. */
export async function startProvider({
  port,
  redirect,
  clientId,
  clientSecret,
}: {
  port: number;
  redirect: string;
  clientId: string;
  clientSecret: string;
}): Promise<TestProvider> {
  const person = { email: "", isVerified: true };
  const provider: Provider = new Provider(`http://localhost:${port}`, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: person.email, email_verified: person.isVerified }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    const finish = () =>
      provider.interactionFinished(request, response, { login: { accountId: person.email } });
    void (request.url?.startsWith("/interaction/") === true ? finish() : answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    person,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
