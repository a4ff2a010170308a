import type { Prisma } from "@ms/database";
import type { OpeningProject } from "@ms/domain";
import type { Context } from "../context.ts";
import { openingRecord } from "../shared/records.ts";
import { reachOf } from "../shared/rights.ts";
import { openOpeningFiles } from "./opening.policy.ts";

/** All that the network knows of a project; `decidedBy` is the key that recorded the decision. */
export interface OpeningFile {
  readonly project: OpeningProject;
  readonly decidedBy: string | null;
}

/** The tables of a project's file, each in the order in which it is read. */
export const wholeFile = {
  evidence: true,
  posts: { orderBy: [{ since: "asc" }, { role: "asc" }] },
  milestones: { orderBy: [{ on: "asc" }, { kind: "asc" }] },
} satisfies Prisma.OpeningProjectInclude;

/** The files of projects, null where they are not the viewer's to see. */
export async function loadOpeningFiles(
  ids: readonly string[],
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<(OpeningFile | null)[]> {
  const rows = await database.openingProject.findMany({
    where: { id: { in: [...ids] }, AND: [openOpeningFiles(viewer)] },
    include: wholeFile,
  });
  const seesWho = reachOf(viewer, "decideOpenings") === "all";
  const files = new Map(
    rows.map((row) => [row.id, { project: openingRecord(row), decidedBy: seesWho ? row.decidedBy : null }]),
  );
  return ids.map((id) => files.get(id) ?? null);
}
