import type { FastifyReply, FastifyRequest } from "fastify";
import { type Context, contextOf, type Surroundings } from "../context.ts";
import type { Admission } from "./admission.ts";

/** The context of a request that was counted; one whose key does not hold is counted by its address, and refused. */
export async function admitRequest(
  about: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { admission, surroundings }: { admission: Admission; surroundings: Surroundings },
): Promise<Context> {
  const context = await contextOf(about.request, surroundings).catch(async (refused: unknown) => {
    await admission.countStranger(about.request.ip);
    throw refused;
  });
  await admission.admit(context, about);
  return context;
}
