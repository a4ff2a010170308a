import { type Invitation, inviteUser } from "../people/people.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { visit, type Visitor } from "./browse.ts";
import type { TestGateway } from "./open-gateway.ts";

/** Somebody who has been invited and has opened the link of their letter. */
export async function signedIn(
  { url, database }: TestGateway,
  invitation: Pick<Invitation, "email" | "role"> & Partial<Invitation>,
): Promise<{ visitor: Visitor; userId: string }> {
  const invited = await inviteUser(
    { name: "Personne d’exemple", language: "fr", ...invitation },
    { database, viewer: gatewayItself },
  );
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal));
  const visitor = visit(url);
  await visitor.go("/auth/sign-in/magic-link", { body: { email: invitation.email } });
  const token = /token=([A-Za-z]+)/.exec((await visitor.go("/outbox")).text)?.[1] ?? "";
  await visitor.go(`/auth/magic-link/verify?token=${token}&callbackURL=/sign-in/`);
  return { visitor, userId: invited.value.id };
}
