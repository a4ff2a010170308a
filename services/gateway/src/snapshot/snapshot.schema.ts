import { dateOf, plainDate } from "@ms/database";
import { catalogue, networkScope, parseDate } from "@ms/domain";
import { builder } from "../builder.ts";
import { FigureType } from "../impact/figure.schema.ts";
import { PeriodInput, ScopeInput } from "../impact/impact.schema.ts";
import { MetricKey } from "../impact/metric.schema.ts";
import { listOf, page } from "../shared/page.ts";
import { RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { publishSnapshot } from "./snapshot.commands.ts";
import { loadSnapshotFigures } from "./snapshot.loader.ts";

const Snapshot = builder.prismaObject("Snapshot", {
  description: "Figures published as of a day: they stay as they were, whatever is corrected later.",
  fields: (t) => ({
    identifier: t.string({
      description: "Its day, which no other has: what `snapshot` takes.",
      resolve: ({ asOf }) => plainDate(asOf),
    }),
    asOf: t.field({
      type: "Date",
      description: "The day at whose start its figures hold.",
      resolve: ({ asOf }) => plainDate(asOf),
    }),
    publishedAt: t.expose("publishedAt", { type: "DateTime", description: "When it was published." }),
    figures: t.field({
      type: [FigureType],
      description:
        "Its figures of the network or of a part of it, small counts withheld from everybody. Figures without value are not kept; of a part that the key does not open there are none.",
      args: {
        metrics: t.arg({ type: [MetricKey], description: "Which ones; all when absent." }),
        scope: t.arg({ type: ScopeInput, description: "About what; the network when absent." }),
        period: t.arg({
          type: PeriodInput,
          description:
            "The flows and rates of the months within it, those that the snapshot was the first to publish; the figures at its day when absent.",
        }),
      },
      select: { id: true },
      resolve: ({ id }, { metrics, scope, period }, context) =>
        loadSnapshotFigures(
          {
            snapshotId: id,
            metrics: catalogue.filter(({ key }) => metrics?.includes(key) ?? true),
            scope: scope == null ? networkScope : { kind: scope.kind, code: scope.code ?? "" },
            period: period ?? undefined,
          },
          context,
        ),
    }),
  }),
});

builder.queryFields((t) => ({
  snapshots: t.prismaConnection(
    {
      type: Snapshot,
      cursor: "id",
      ...page,
      description: "What was published, the latest day first.",
      totalCount: (_, __, { database }) => database.snapshot.count(),
      resolve: (query, _, __, { database }) =>
        database.snapshot.findMany({ ...query, orderBy: { asOf: "desc" } }),
    },
    ...listOf("Snapshot"),
  ),
  snapshot: t.prismaField({
    type: Snapshot,
    nullable: true,
    description: "One snapshot. Null when there is none.",
    args: { identifier: t.arg.string({ required: true, description: "Such as `2023-11-27`." }) },
    resolve: (query, _, { identifier }, { database }) => {
      const day = parseDate(identifier);
      if (!day.ok) return null;
      return database.snapshot.findUnique({ ...query, where: { asOf: dateOf(day.value) } });
    },
  }),
}));

builder.mutationField("publishSnapshot", (t) =>
  t.prismaField({
    type: Snapshot,
    description:
      "Publishes every figure as it stands at the start of a day, of every scope, and of the months completed since the snapshot before it: for good. For planners.",
    errors: { types: [RuleRefused] },
    args: { asOf: t.arg({ type: "Date", required: true, description: "The day." }) },
    resolve: async (query, _, { asOf }, context) => {
      const { id } = settle(await publishSnapshot(asOf, context));
      return context.database.snapshot.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
