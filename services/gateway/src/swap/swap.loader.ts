import { type IsoWeek, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";

/** Two weeks that two doctors have exchanged, as one of them sees it. */
export interface Swap {
  readonly other: string;
  readonly name: string;
  readonly given: { readonly line: string; readonly week: IsoWeek };
  readonly taken: { readonly line: string; readonly week: IsoWeek };
}

interface Row {
  readonly other: string;
  readonly name: string;
  readonly givenLine: string;
  readonly givenWeek: IsoWeek;
  readonly takenLine: string;
  readonly takenWeek: IsoWeek;
}

/** The viewer's own swaps of which one week at least is not over: each has left a week that the other took. */
export async function loadOwnSwaps({
  database,
  viewer,
  today,
}: Pick<Context, "database" | "viewer" | "today">): Promise<Swap[]> {
  if (viewer.doctorId === undefined) return [];
  const rows = await database.$queryRaw<Row[]>`
    SELECT DISTINCT other.id AS other, other.name, mine."lineId" AS "givenLine", mine.week AS "givenWeek",
      theirs."lineId" AS "takenLine", theirs.week AS "takenWeek"
    FROM "Assignment" AS mine
    JOIN "Assignment" AS came ON (came."lineId", came.week) = (mine."lineId", mine.week) AND came.state <> 'CANCELLED'
    JOIN "Doctor" AS other ON other.id = came."doctorId" AND other.id <> mine."doctorId"
    JOIN "Assignment" AS theirs ON theirs."doctorId" = other.id AND theirs."cancelledOn" IS NOT NULL
    JOIN "Assignment" AS went ON (went."lineId", went.week) = (theirs."lineId", theirs.week)
      AND went."doctorId" = mine."doctorId" AND went.state <> 'CANCELLED'
    WHERE mine."doctorId" = ${viewer.doctorId} AND mine."cancelledOn" IS NOT NULL
      AND greatest(mine.week, theirs.week) >= ${weekOf(today)}
    ORDER BY mine.week, mine."lineId", theirs.week`;
  return rows.map(({ other, name, givenLine, givenWeek, takenLine, takenWeek }) => ({
    ...{ other, name },
    given: { line: givenLine, week: givenWeek },
    taken: { line: takenLine, week: takenWeek },
  }));
}
