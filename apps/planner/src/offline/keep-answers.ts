import type { ResultOf } from "@ms/api-client";
import { type Exchange, getOperationName, mapExchange, type OperationResult } from "@urql/core";
import { forgetQueues } from "../screens/doctor/availability/answer-queue.ts";
import { weeksAhead } from "../screens/doctor/my-weeks/my-weeks.query.ts";
import type { WorkspaceQuery } from "../workspace.query.ts";
import { forgetAnswers, keepAnswer, keepFor, keptAnswer } from "./kept-answers.ts";

/** What is kept of an answer, by the question: no more than a screen needs without a network. */
const partsKept: Readonly<Record<string, (result: OperationResult) => unknown>> = {
  Workspace: ({ data }): unknown => data,
  MyWeeks: weeksAhead,
  Availability: ({ data }): unknown => data,
};

/**
 * Keeps on this device what a doctor's screens were answered, and gives it, with the fault, where the
 * gateway cannot be reached. Whoever else comes in finds nothing of it.
 */
export const keepAnswers: Exchange = mapExchange({
  onResult: (result) => {
    const { operation, error } = result;
    const question = operation.kind === "query" ? (getOperationName(operation.query) ?? "") : "";
    const partOf = partsKept[question];
    if (partOf === undefined || operation.context.meta?.cacheOutcome === "hit") return result;
    if (error === undefined) {
      if (question === "Workspace") makeRoom(result.data as ResultOf<typeof WorkspaceQuery>);
      keepAnswer(question, partOf(result));
      return result;
    }
    const kept = error.networkError === undefined ? undefined : keptAnswer(question);
    return kept === undefined
      ? result
      : { ...result, data: kept.answer, extensions: { readAt: kept.readAt } };
  },
});

/** A doctor has room for what is theirs; who is signed out, or somebody else, has none. */
function makeRoom({ viewer: { doctor, role } }: ResultOf<typeof WorkspaceQuery>): void {
  if (doctor === null) forgetAnswers();
  else keepFor(doctor);
  // Answers that a doctor gave here wait for the doctor to be back.
  if (role !== "PUBLIC") forgetQueues({ except: doctor });
}
