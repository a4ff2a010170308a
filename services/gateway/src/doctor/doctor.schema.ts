import { plainDate } from "@ms/database";
import {
  checkEligibility,
  type DoctorStatus,
  doctorStatusLabels,
  documentKindLabels,
  type Ineligibility,
  ineligibilityReasons,
  type Outcome,
  refuse,
  statusOn,
} from "@ms/domain";
import { noteRead } from "../audit/read-log.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";
import { documentRecord, statusRecord } from "../shared/records.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { loadContacts } from "./doctor.loader.ts";
import { dayOfFile, maySeeFile, visibleDoctors } from "./doctor.policy.ts";
import { countDoctors, doctorsOfPage } from "./doctor-search.loader.ts";

const DoctorStatusEnum = builder.enumType("DoctorStatus", {
  description: "How a volunteer doctor practises: decides which papers a week needs.",
  values: enumValues(doctorStatusLabels),
});

const DocumentKindEnum = builder.enumType("DocumentKind", {
  description: "The papers of a doctor's file.",
  values: enumValues(documentKindLabels),
});

const DoctorDocument = builder.prismaObject("DoctorDocument", {
  description: "A paper of a doctor's file.",
  fields: (t) => ({
    kind: t.expose("kind", { type: DocumentKindEnum, description: "Which paper." }),
    validUntil: t.field({
      type: "Date",
      nullable: true,
      description: "Last day on which it holds; null when it does not expire.",
      resolve: ({ validUntil }) => dayOrNull(validUntil),
    }),
  }),
});

const PreferenceKind = builder.enumType("CentrePreferenceKind", {
  description: "What a doctor thinks of coming to a centre.",
  values: {
    PREFERRED: { description: "It is asked for." },
    REFUSED: { description: "The doctor does not come there." },
  } as const,
});

const CentrePreference = builder.prismaObject("CentrePreference", {
  description: "A centre that a doctor asks for or refuses.",
  fields: (t) => ({
    kind: t.expose("kind", { type: PreferenceKind, description: "Which of the two." }),
    centre: t.relation("centre", { description: "The centre." }),
  }),
});

const DoctorContact = builder
  .objectRef<{ phone: string | null; email: string | null }>("DoctorContact")
  .implement({
    description: "How to reach a doctor.",
    fields: (t) => ({
      phone: t.exposeString("phone", { nullable: true, description: "Phone number." }),
      email: t.exposeString("email", { nullable: true, description: "E-mail address." }),
    }),
  });

const IneligibilityType = builder.objectRef<Ineligibility>("Ineligibility").implement({
  description: "Why a doctor may not come on a day.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code." }),
    message: t.field({
      type: LocalizedText,
      description: "The reason in words.",
      resolve: ({ code }) => ineligibilityReasons[code],
    }),
    document: t.field({
      type: DocumentKindEnum,
      nullable: true,
      description: "The paper that is missing or has expired.",
      resolve: ({ document }) => document ?? null,
    }),
  }),
});

const Eligibility = builder
  .objectRef<Outcome<DoctorStatus, readonly Ineligibility[]>>("Eligibility")
  .implement({
    description: "Whether a doctor may come on a day, with every reason if not.",
    fields: (t) => ({
      isEligible: t.boolean({ description: "Whether nothing stands in the way.", resolve: ({ ok }) => ok }),
      reasons: t.field({
        type: [IneligibilityType],
        description: "What stands in the way.",
        resolve: (outcome) => (outcome.ok ? [] : outcome.refusal),
      }),
    }),
  });

/** A value of a doctor's file, for those who may see it; that it was read is noted. */
function fileValue<Value>(
  context: Context,
  { doctor, field, value }: { doctor: string; field: string; value: Value },
): Value | null {
  if (!maySeeFile(context.viewer, { id: doctor })) return null;
  noteRead(context, { doctor, field });
  return value;
}

export const Doctor = builder.prismaNode("Doctor", {
  description: "A volunteer doctor. Never shown to the public or to partners.",
  id: { field: "id" },
  nullable: true,
  findUnique: (id, { viewer, today }) => ({ id, AND: [visibleDoctors(viewer, today)] }),
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "The network's own identifier: `d001`." }),
    name: t.string({
      description: "The doctor's name.",
      resolve: ({ id, name }, _, context) => {
        noteRead(context, { doctor: id, field: "name" });
        return name;
      },
    }),
    joinedOn: t.field({
      type: "Date",
      description: "The day the doctor signed up.",
      resolve: ({ joinedOn }) => plainDate(joinedOn),
    }),
    homeDepartment: t.exposeString("homeDepartment", { description: "Department of residence." }),
    maxWeeksPerYear: t.exposeInt("maxWeeksPerYear", { description: "Most weeks in an ISO year." }),
    minimumGapWeeks: t.exposeInt("minimumGapWeeks", { description: "Free weeks wanted between two weeks." }),
    status: t.field({
      type: DoctorStatusEnum,
      nullable: true,
      description: "Status on the network's day; null when none is known yet.",
      select: { statuses: true },
      resolve: ({ statuses }, _, { today }) =>
        statusOn({ statuses: statuses.map(statusRecord) }, today)?.status ?? null,
    }),
    eligibility: t.field({
      type: Eligibility,
      description:
        "Whether the doctor may come on a day; papers are judged at that day. Without the right to the file, on the network's day alone.",
      args: { on: t.arg({ type: "Date", description: "The day; the network's day when absent." }) },
      select: { statuses: true, documents: { orderBy: { kind: "asc" } } },
      resolve: ({ id, statuses, documents }, { on }, { today, viewer }) => {
        const eligibility = checkEligibility(
          { statuses: statuses.map(statusRecord), documents: documents.map(documentRecord) },
          dayOfFile(viewer, { id, on, today }),
        );
        if (eligibility.ok || maySeeFile(viewer, { id })) return eligibility;
        return refuse(eligibility.refusal.map(({ code }) => ({ code })));
      },
    }),
    birthYear: t.int({
      nullable: true,
      description: "Year of birth. Null when not yours to see.",
      resolve: ({ id, birthYear }, _, context) =>
        fileValue(context, { doctor: id, field: "birthYear", value: birthYear }),
    }),
    rpps: t.string({
      nullable: true,
      description: "RPPS number. Null when unknown or not yours to see.",
      resolve: ({ id, rpps }, _, context) => fileValue(context, { doctor: id, field: "rpps", value: rpps }),
    }),
    documents: t.field({
      type: [DoctorDocument],
      nullable: true,
      description: "The papers of the file. Null when not yours to see.",
      select: { documents: { orderBy: { kind: "asc" } } },
      resolve: ({ id, documents }, _, context) =>
        fileValue(context, { doctor: id, field: "documents", value: documents }),
    }),
    preferences: t.field({
      type: [CentrePreference],
      nullable: true,
      description: "The centres that are asked for or refused. Null when not yours to see.",
      select: { preferences: { orderBy: [{ kind: "asc" }, { centreId: "asc" }] } },
      resolve: ({ id, preferences }, _, context) =>
        fileValue(context, { doctor: id, field: "preferences", value: preferences }),
    }),
    contact: t.loadable({
      type: DoctorContact,
      nullable: true,
      description: "Phone and e-mail. For a coordinator: within 30 days of a week at the centre, else null.",
      load: (ids: string[], context) => loadContacts(ids, context),
      resolve: ({ id }) => id,
    }),
  }),
});

builder.queryFields((t) => ({
  doctors: t.prismaConnection(
    {
      type: Doctor,
      cursor: "id",
      ...page,
      nullable: true,
      description:
        "The doctors that the key opens, all or those looked for, by identifier. Refused to the public and to partners.",
      args: {
        search: t.arg.string({ description: "Words of the name, whatever their accents and capitals." }),
        status: t.arg({ type: DoctorStatusEnum, description: "Only this status on the network's day." }),
        department: t.arg.string({ description: "Only this department of residence: `23`, `2A`." }),
        isEligible: t.arg.boolean({ description: "Only those who may come on the day, or only the others." }),
        isFileComplete: t.arg.boolean({
          description: "Only those whose papers are all there on the day, or only the others.",
        }),
        on: t.arg({
          type: "Date",
          description: "The day at which papers are judged, as in `eligibility`; the network's when absent.",
        }),
        unconfirmedForDays: t.arg.int({
          description: "Only those who have confirmed no answer about a week for so many days, or never.",
        }),
      },
      totalCount: (_, args, context) => countDoctors(args, context),
      resolve: async (query, _, args, context) =>
        context.database.doctor.findMany({
          ...query,
          where: await doctorsOfPage(args, query, context),
          orderBy: { id: "asc" },
        }),
    },
    ...listOf("Doctor"),
  ),
  doctor: t.prismaField({
    type: Doctor,
    nullable: true,
    description: "One doctor by the network's identifier; null when absent or not yours to see.",
    args: { identifier: t.arg.string({ required: true, description: "Such as `d001`." }) },
    resolve: (query, _, { identifier }, { database, viewer, today }) =>
      database.doctor.findUnique({
        ...query,
        where: { id: identifier, AND: [visibleDoctors(viewer, today)] },
      }),
  }),
}));
