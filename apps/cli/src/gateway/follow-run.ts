import { setTimeout as pause } from "node:timers/promises";
import { graphql, type ResultOf } from "@ms/api-client";
import { accept, refuse } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import { narrateProgress } from "../terminal/progress.ts";
import { interruption, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Ask, Interrupted } from "./with-gateway.ts";

const runDocument = graphql(`
  query FollowPlannerRun($run: String!) {
    plannerRun(identifier: $run) {
      state
      finishedAt
      progress {
        step
        round
        seats
        searched
        covered
      }
      failure {
        code
        message {
          fr
          en
        }
      }
      plan {
        identifier
        state
        from
        weeks
        certificate {
          seats
          covered
          booked
          coverageBound
          cost
          costBound
          isProvenBest
          doctorsServing
        }
        vacancies {
          line
          week
          reasons {
            code
            message {
              fr
              en
            }
            doctors
          }
          nearMisses {
            change
            message {
              fr
              en
            }
            doctors
          }
        }
      }
    }
  }
`);

const stopDocument = graphql(`
  mutation StopPlannerRun($run: String!) {
    stopPlannerRun(identifier: $run) {
      __typename
    }
  }
`);

const cancelDocument = graphql(`
  mutation CancelPlannerRun($run: String!) {
    cancelPlannerRun(identifier: $run) {
      __typename
    }
  }
`);

type Run = NonNullable<ResultOf<typeof runDocument>["plannerRun"]>;

/** The draft of a run, and whether the search was stopped before its end. */
export interface FollowedRun {
  readonly plan: NonNullable<Run["plan"]>;
  readonly isStopped: boolean;
}

const askEveryMs = 200;

/**
 * Follows a planner run to its draft and notes how far it has come. Ctrl-C has it come back with the
 * best plan found, or gives it up while it still waits in the queue.
 */
export async function followRun(
  { run, interrupted }: { run: string; interrupted: Interrupted },
  { ask, terminal }: { ask: Ask; terminal: Terminal },
): Promise<Result<FollowedRun>> {
  const narrate = narrateProgress((seen: Run) => describeRun(seen, terminal), terminal);
  let isAsked = false;
  for (;;) {
    const wantsStop = interrupted() && !isAsked;
    const answer = await ask(runDocument, { run });
    if (!answer.ok) return answer;
    const seen = answer.value.plannerRun;
    if (seen?.plan != null) return accept({ plan: seen.plan, isStopped: seen.state === "STOPPED" });
    if (seen === null || seen.finishedAt !== null) return refuse(failureOf(seen, terminal));
    narrate(seen);
    if (wantsStop) {
      isAsked = true;
      const asked =
        seen.state === "QUEUED" ? await ask(cancelDocument, { run }) : await ask(stopDocument, { run });
      if (!asked.ok) return asked;
    }
    await pause(askEveryMs);
  }
}

function failureOf(seen: Run | null, { say }: Terminal) {
  if (seen?.failure == null) return interruption(say);
  const { code, message } = seen.failure;
  return { exitCode: exitCodes.refused, code, message: say(message) };
}

function describeRun({ state, progress }: Run, { language, say }: Terminal): string {
  if (state === "QUEUED" || progress === null)
    return say({ fr: "En attente de son tour…", en: "Waiting for its turn…" });
  const write = (value: number) => writeNumber(value, { language, decimals: 0 });
  const [searched, seats] = [write(progress.searched), write(progress.seats)];
  if (progress.step === "COVERING")
    return say({
      fr: `Couverture : ${searched} semaines-lignes sur ${seats}`,
      en: `Covering: ${searched} of ${seats} line-weeks`,
    });
  const covered = progress.covered === null ? "" : ` (${write(progress.covered)} / ${seats})`;
  return say({
    fr: `Amélioration : tour ${progress.round}${covered}`,
    en: `Improving: round ${progress.round}${covered}`,
  });
}
