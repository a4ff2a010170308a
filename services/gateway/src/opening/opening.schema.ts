import { plainDate } from "@ms/database";
import { openingStage, openingStageLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";
import { decisionRecord } from "../shared/records.ts";
import { OpeningFileType } from "./opening-file.schema.ts";
import { loadOpeningFiles } from "./opening.loader.ts";
import { visibleOpenings } from "./opening.policy.ts";

const OpeningStageEnum = builder.enumType("OpeningStage", {
  description: "How far an opening project has come.",
  values: enumValues(openingStageLabels),
});

export const OpeningProjectType = builder.prismaNode("OpeningProject", {
  description: "A commune's way to a centre of its own. Announced once the network has decided to go there.",
  id: { field: "id" },
  nullable: true,
  findUnique: (id, { viewer, today }) => ({ id, AND: [visibleOpenings(viewer, today)] }),
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "The network's own identifier: `charenton`." }),
    name: t.exposeString("name", { description: "The commune's name." }),
    inseeCode: t.exposeString("inseeCode", { description: "INSEE code of the commune." }),
    departmentCode: t.exposeString("departmentCode", { description: "Its department: `23`, `2A`, `974`." }),
    regionCode: t.exposeString("regionCode", { description: "INSEE code of its region." }),
    plannedOpening: t.field({
      type: "Date",
      nullable: true,
      description: "The day planned for the opening.",
      resolve: ({ plannedOpening }) => dayOrNull(plannedOpening),
    }),
    centre: t.relation("centre", { nullable: true, description: "The centre, once there is one." }),
    stage: t.field({
      type: OpeningStageEnum,
      nullable: true,
      description: "How far it has come by the network's day; null before the candidacy.",
      resolve: ({ candidateSince, ...row }, _, { today }) =>
        openingStage({ candidateSince: plainDate(candidateSince), decision: decisionRecord(row) }, today) ??
        null,
    }),
    file: t.loadable({
      type: OpeningFileType,
      nullable: true,
      description:
        "The whole file: what is ready and how one knows, the decision. For planners, and for a partner of the territory; else null.",
      load: (ids: string[], context) => loadOpeningFiles(ids, context),
      resolve: ({ id }) => id,
    }),
  }),
});

builder.queryFields((t) => ({
  openingProjects: t.prismaConnection(
    {
      type: OpeningProjectType,
      cursor: "id",
      ...page,
      description:
        "The opening projects, by identifier: the announced ones for all, a partner's own besides, every one for planners.",
      totalCount: (_, __, { database, viewer, today }) =>
        database.openingProject.count({ where: visibleOpenings(viewer, today) }),
      resolve: (query, _, __, { database, viewer, today }) =>
        database.openingProject.findMany({
          ...query,
          where: visibleOpenings(viewer, today),
          orderBy: { id: "asc" },
        }),
    },
    ...listOf("OpeningProject"),
  ),
  openingProject: t.prismaField({
    type: OpeningProjectType,
    nullable: true,
    description: "One opening project; null when absent or not yours to see.",
    args: { identifier: t.arg.string({ required: true, description: "Such as `charenton`." }) },
    resolve: (query, _, { identifier }, { database, viewer, today }) =>
      database.openingProject.findUnique({
        ...query,
        where: { id: identifier, AND: [visibleOpenings(viewer, today)] },
      }),
  }),
}));
