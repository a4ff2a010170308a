import type { FastifyRequest } from "fastify";
import { viewerOfUser } from "../identity/viewer-of-user.ts";
import { ToldError } from "../shared/told-error.ts";
import { publicViewer, type Viewer } from "../shared/viewer.ts";
import type { SignIn } from "./sign-in.ts";

const sentence = {
  fr: "Cette page n’est pas de ce site : ouvrez celle du réseau pour agir en votre nom.",
  en: "This page is not of this site: open the network’s own to act in your name.",
};

/**
 * Who a request's cookie stands for; the public where it opens nothing any more. Browsers send cookies
 * by themselves: a page of another site is refused (403).
 */
export async function viewerOfCookie({ headers }: FastifyRequest, signIn: SignIn): Promise<Viewer> {
  const user = await signIn.userOf(new Headers({ cookie: headers.cookie ?? "" }));
  if (user === undefined) return publicViewer;
  const isOwnPage =
    headers.origin === signIn.origin ||
    (headers.origin === undefined && headers["sec-fetch-site"] === "same-origin");
  if (!isOwnPage) throw new ToldError(sentence, { code: "FOREIGN_ORIGIN", http: { status: 403 } });
  return viewerOfUser(user);
}
