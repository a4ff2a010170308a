import { plainDate } from "@ms/database";
import { isOpen, profiles } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { listOf, page } from "../shared/page.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { loadPanelStates } from "./centre.loader.ts";
import { maySeeFigures, maySeeReports } from "./centre.policy.ts";
import { PanelCountType, TeamPostType } from "./centre-counts.schema.ts";

const Profile = builder.objectRef<(typeof profiles)[number]>("CentreProfile").implement({
  description: "What a kind of centre is: its rhythm, its lines and cap.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Stable key, such as `weekly-rotation`." }),
    label: t.expose("label", { type: LocalizedText, description: "Its name." }),
    description: t.expose("description", { type: LocalizedText, description: "What it means." }),
  }),
});

export const Centre = builder.prismaNode("Centre", {
  description: "A health centre: the patients' registered practice, whoever the doctor of the week is.",
  id: { field: "id" },
  nullable: true,
  fields: (t) => ({
    identifier: t.exposeString("id", {
      description: "The network's own identifier, as in the files: `ajain`.",
    }),
    name: t.exposeString("name", { description: "The centre's name." }),
    inseeCode: t.exposeString("inseeCode", { description: "INSEE code of its commune." }),
    departmentCode: t.exposeString("departmentCode", { description: "Its department: `23`, `2A`, `974`." }),
    regionCode: t.exposeString("regionCode", { description: "INSEE code of its region." }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: "The kind of centre; null when this gateway does not know it.",
      resolve: ({ profile }) => profiles.find(({ key }) => key === profile) ?? null,
    }),
    plannedOpening: t.field({
      type: "Date",
      nullable: true,
      description: "The day announced for the opening.",
      resolve: ({ plannedOpening }) => dayOrNull(plannedOpening),
    }),
    openedOn: t.field({
      type: "Date",
      nullable: true,
      description: "The day it opened; null while the opening is still planned.",
      resolve: ({ openedOn }) => dayOrNull(openedOn),
    }),
    isOpen: t.boolean({
      description: "Whether it receives patients on the network's day.",
      resolve: ({ openedOn }, _, { today }) =>
        isOpen({ openedOn: openedOn === null ? undefined : plainDate(openedOn) }, today),
    }),
    finess: t.exposeString("finess", { nullable: true, description: "FINESS number of the establishment." }),
    address: t.exposeString("address", {
      nullable: true,
      description: "Postal address, in one line; null while unknown.",
    }),
    phone: t.exposeString("phone", {
      nullable: true,
      description: "The number that patients call: `05 36 49 00 01`; null while unknown.",
    }),
    latitude: t.exposeFloat("latitude", { nullable: true, description: "Degrees north." }),
    longitude: t.exposeFloat("longitude", { nullable: true, description: "Degrees east." }),
    source: t.exposeString("source", { nullable: true, description: "Where the dates come from." }),
    isAcceptingPatients: t.loadable({
      type: "Boolean",
      nullable: true,
      description:
        "Whether new patients are registered: fewer are than the caps of its open lines allow. Null while nothing was counted.",
      load: async (ids: string[], context) =>
        (await loadPanelStates(ids, context)).map((state) => state?.isOpenToNewPatients ?? null),
      resolve: ({ id }) => id,
    }),
    lines: t.relation("lines", {
      description: "Its lines, in order.",
      query: { orderBy: { number: "asc" } },
    }),
    teamPosts: t.field({
      type: [TeamPostType],
      nullable: true,
      description: "The posts of the people who stay, counts only. Null when not yours to see.",
      select: { teamPosts: { orderBy: [{ role: "asc" }, { from: "asc" }] } },
      resolve: (centre, _, { viewer }) => (maySeeFigures(viewer, centre) ? centre.teamPosts : null),
    }),
    panelCounts: t.field({
      type: [PanelCountType],
      nullable: true,
      description:
        "Registered patients at each counted day, oldest first, as reported; partners ask `impact` for the figures. Null when not yours to see.",
      select: { panelCounts: { orderBy: { on: "asc" } } },
      resolve: (centre, _, { viewer }) => (maySeeReports(viewer, centre) ? centre.panelCounts : null),
    }),
  }),
});

builder.asEntity(Centre, {
  key: builder.selection<{ identifier: string }>("identifier"),
  resolveReference: ({ identifier }, { database }) =>
    database.centre.findUnique({ where: { id: identifier } }),
});

builder.queryFields((t) => ({
  centres: t.prismaConnection(
    {
      type: Centre,
      cursor: "id",
      ...page,
      description: "The centres of the network, by identifier.",
      args: {
        department: t.arg.string({ description: "Only this department: `23`." }),
        region: t.arg.string({ description: "Only this region, by INSEE code: `75`." }),
      },
      totalCount: (_, args, { database }) => database.centre.count({ where: placedIn(args) }),
      resolve: (query, _, args, { database }) =>
        database.centre.findMany({ ...query, where: placedIn(args), orderBy: { id: "asc" } }),
    },
    ...listOf("Centre"),
  ),
  centre: t.prismaField({
    type: Centre,
    nullable: true,
    description: "One centre by the network's identifier.",
    args: { identifier: t.arg.string({ required: true, description: "Such as `ajain`." }) },
    resolve: (query, _, { identifier }, { database }) =>
      database.centre.findUnique({ ...query, where: { id: identifier } }),
  }),
}));

interface Whereabouts {
  readonly department?: string | null | undefined;
  readonly region?: string | null | undefined;
}

const placedIn = ({ department, region }: Whereabouts) => ({
  ...(department != null && { departmentCode: department }),
  ...(region != null && { regionCode: region }),
});
