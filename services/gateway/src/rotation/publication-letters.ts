import type { PublishedWeek } from "@ms/domain";
import type { AskedLetter } from "../letter/queue-letters.ts";

/** What doctors are told of some weeks: those that they have, and those that they had. Of proposals they know nothing. */
const lettersOf =
  (gained: PublishedWeek["after"]) =>
  (weeks: readonly PublishedWeek[]): AskedLetter[] =>
    weeks
      .filter(({ before, after }) => after === "CONFIRMED" || before === "CONFIRMED")
      .map(({ line, week, doctor, after }) => ({
        kind: after === gained ? "WEEK_CONFIRMED" : "WEEK_ENDED",
        ...{ line, week, doctor },
      }));

/** What doctors are told of a publication. */
export const lettersOfPublication = lettersOf("CONFIRMED");

/** What takes it back: letters that still wait are not sent. */
export const lettersTakenBack = lettersOf("CANCELLED");
