import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Context } from "../context.ts";
import { nobody, runningRequest } from "../shared/running-request.ts";
import { tell } from "../shared/told-error.ts";
import { recordChange } from "./audit.commands.ts";

/** Whose personal fields a request has read, by doctor: written to the log before the answer leaves. */
export type ReadLog = Map<string, Set<string>>;

/** Notes that a field of a doctor goes into the answer; one's own are not noted. */
export function noteRead(
  { reads, viewer }: Pick<Context, "reads" | "viewer">,
  { doctor, field }: { doctor: string; field: string },
): void {
  if (viewer.doctorId === doctor) return;
  const known = reads.get(doctor);
  if (known === undefined) reads.set(doctor, new Set([field]));
  else known.add(field);
}

const notLogged = {
  fr: "La lecture n’a pas pu être inscrite au journal : rien n’est montré. Réessayez.",
  en: "The reading could not be logged: nothing is shown. Try again.",
};

/** Logs what a request has read; what is told instead of its answer where that could not be written. */
export async function logReading(
  context: Context,
  { operation, onError }: { operation: string | undefined; onError: (error: unknown) => void },
): Promise<{ readonly errors: readonly GraphQLFormattedError[] } | undefined> {
  if (context.reads.size === 0) return undefined;
  try {
    await writeReadings(context, operation ?? "query");
    return undefined;
  } catch (error) {
    onError(error);
    return { errors: [tell(runningRequest() ?? nobody, "READING_NOT_LOGGED", notLogged)] };
  }
}

/** No personal data leaves without a line in the log: if it cannot be written, nothing is shown. */
export const logReadings = (onError: (error: unknown) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ contextValue, operationName, response }) => {
        const instead = await logReading(contextValue, { operation: operationName ?? undefined, onError });
        if (instead === undefined) return;
        response.body = { kind: "single", singleResult: instead };
        response.http.status = 503;
      },
    }),
});

const writeReadings = ({ reads, viewer, database }: Context, subject: string): Promise<void> =>
  database.$transaction((transaction) =>
    recordChange(transaction, viewer, {
      action: "doctor.read",
      subject,
      right: "doctors",
      about: [...reads].map(([doctor, fields]) => ({ doctor, read: [...fields].sort() })),
    }),
  );
