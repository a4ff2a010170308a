import { type IsoWeek, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { loadLineWeeks } from "../line-week/line-week.loader.ts";

/** What the poster at a centre's door says of one line. */
export interface PosterEntry {
  readonly line: string;
  readonly isComing: boolean;
  /** Who comes, where the doctor has consented to be named. */
  readonly name: string | null;
}

/** The poster of the network's week: a roster of weeks to come would tell when a home is empty. */
export async function loadPoster(
  centre: string,
  { database, today }: Pick<Context, "database" | "today">,
): Promise<{ week: IsoWeek; entries: PosterEntry[] } | null> {
  if ((await database.centre.count({ where: { id: centre } })) === 0) return null;
  const week = weekOf(today);
  const lineWeeks = await loadLineWeeks({ weeks: [week], centre }, database);
  const coming = lineWeeks.filter(({ state }) => state === "CONFIRMED");
  const named = await database.doctor.findMany({
    where: { id: { in: coming.flatMap(({ doctorId }) => doctorId ?? []) }, posterConsent: true },
    select: { id: true, name: true },
  });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    week,
    entries: lineWeeks.map((each) => ({
      line: each.lineId,
      isComing: coming.includes(each),
      name: (coming.includes(each) && names.get(each.doctorId ?? "")) || null,
    })),
  };
}
