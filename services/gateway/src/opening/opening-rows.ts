import { departmentOf, type OpeningProject } from "@ms/domain";
import type { Place } from "../exchange/record-rows.ts";

/** Where a project's file is kept, the whole of it but the decision, which is taken apart. */
export const openingPlaces: readonly Place<OpeningProject>[] = [
  {
    table: "OpeningProject",
    key: ["id"],
    rows: ({ id, name, inseeCode, regionCode, candidateSince, profile, lines, ...rest }) => [
      {
        id,
        name,
        inseeCode,
        departmentCode: departmentOf(inseeCode),
        regionCode,
        candidateSince,
        profile,
        lines,
        centreId: rest.centre ?? null,
        plannedOpening: rest.plannedOpening ?? null,
        poolCountedOn: rest.pool?.countedOn ?? null,
        poolSupplyWeeks: rest.pool?.supplyWeeks ?? null,
      },
    ],
  },
  {
    table: "OpeningEvidence",
    key: ["projectId", "kind"],
    wholeOf: "projectId",
    rows: ({ id, premises, lodging, vehicle, finess, asaleeNurse }) =>
      Object.entries({
        PREMISES: premises,
        LODGING: lodging,
        VEHICLE: vehicle,
        FINESS: finess,
        ASALEE_NURSE: asaleeNurse,
      }).flatMap(([kind, shown]) => (shown === undefined ? [] : [{ projectId: id, kind, ...shown }])),
  },
  {
    table: "OpeningPost",
    key: ["projectId", "role", "since"],
    wholeOf: "projectId",
    rows: ({ id, posts }) => posts.map((post) => ({ projectId: id, ...post })),
  },
  {
    table: "OpeningMilestone",
    key: ["projectId", "kind", "on"],
    wholeOf: "projectId",
    rows: ({ id, milestones }) =>
      milestones.map(({ kind, on, attendance }) => ({
        projectId: id,
        kind,
        on,
        attendance: attendance ?? null,
      })),
  },
];
