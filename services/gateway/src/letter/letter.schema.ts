import type { Prisma } from "@ms/database";
import { type IsoWeek, letterKindLabels, letterStateLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { PlaceType } from "../line-week/mending.schema.ts";
import { enumValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { visibleLetters } from "./letter.policy.ts";

const KindEnum = builder.enumType("LetterKind", {
  description: "What a letter to a doctor is about.",
  values: enumValues(letterKindLabels),
});

const StateEnum = builder.enumType("LetterState", {
  description: "How a letter stands.",
  values: enumValues(letterStateLabels),
});

const Letter = builder.prismaObject("Letter", {
  description: "A letter to a doctor about a line-week: that it was written and sent, not what it says.",
  fields: (t) => ({
    kind: t.expose("kind", { type: KindEnum, description: "What it is about." }),
    message: t.field({
      type: LocalizedText,
      description: "The same and how it stands, in words.",
      select: { kind: true, state: true },
      resolve: ({ kind, state }) => {
        const [about, stands] = [letterKindLabels[kind], letterStateLabels[state]];
        return {
          fr: `${about.fr} : ${stands.fr.toLowerCase()}`,
          en: `${about.en}: ${stands.en.toLowerCase()}`,
        };
      },
    }),
    doctor: t.relation("doctor", { description: "To whom." }),
    place: t.field({
      type: PlaceType,
      description: "The line-week that it is about.",
      select: { lineId: true, week: true },
      resolve: ({ lineId, week }) => ({ line: lineId, week: week as IsoWeek }),
    }),
    state: t.expose("state", { type: StateEnum, description: "How it stands." }),
    askedAt: t.expose("askedAt", {
      type: "DateTime",
      description: "When what it tells was done; it waits ten minutes, unless the gateway is told otherwise.",
    }),
    sentAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it left; null while it has not.",
      select: { state: true, settledAt: true },
      resolve: ({ state, settledAt }) => (state === "SENT" ? settledAt : null),
    }),
    fault: t.exposeString("lastFault", {
      nullable: true,
      description: "Why the last try failed: the mail server's code, or that of the connection.",
    }),
  }),
});

interface LetterFilter {
  readonly line?: string | null | undefined;
  readonly week?: IsoWeek | null | undefined;
  readonly doctor?: string | null | undefined;
  readonly state?: typeof StateEnum.$inferType | null | undefined;
}

const asked = (
  { line, week, doctor, state }: LetterFilter,
  { viewer }: Context,
): Prisma.LetterWhereInput => ({
  AND: [
    visibleLetters(viewer),
    {
      ...(line != null && { lineId: line }),
      ...(week != null && { week }),
      ...(doctor != null && { doctorId: doctor }),
      ...(state != null && { state }),
    },
  ],
});

builder.queryField("letters", (t) =>
  t.prismaConnection(
    {
      type: Letter,
      cursor: "id",
      ...page,
      nullable: true,
      description:
        "The letters to doctors about weeks, sent and to be sent, the latest first: all for planners, those about the coordinator's centre.",
      args: {
        line: t.arg.string({ description: "Only about this line: `ajain-1`." }),
        week: t.arg({ type: "IsoWeek", description: "Only about this week." }),
        doctor: t.arg.string({ description: "Only to this doctor, by identifier." }),
        state: t.arg({ type: StateEnum, description: "Only in this state." }),
      },
      totalCount: (_, args, context) => context.database.letter.count({ where: asked(args, context) }),
      resolve: (query, _, args, context) =>
        context.database.letter.findMany({
          ...query,
          where: asked(args, context),
          orderBy: [{ askedAt: "desc" }, { id: "asc" }],
        }),
    },
    ...listOf("Letter"),
  ),
);
