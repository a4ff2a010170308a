import { type PanelCount, plainDate } from "@ms/database";
import { builder } from "../builder.ts";
import { PanelCountType } from "../centre/centre-counts.schema.ts";
import { type Correction, loadCorrections } from "./activity.loader.ts";
import { maySeeReporter } from "./activity.policy.ts";

type Counted = Pick<PanelCount, "registered" | "ald" | "source">;

const PanelCorrection = builder.objectRef<Correction<Counted>>("PanelCorrection").implement({
  description: "What a count of registered patients said before it was corrected.",
  fields: (t) => ({
    registered: t.int({
      description: "Patients registered with the centre.",
      resolve: ({ before }) => before.registered,
    }),
    ald: t.int({
      nullable: true,
      description: "Those with a recognised long-term condition; null when not counted.",
      resolve: ({ before }) => before.ald,
    }),
    source: t.string({
      nullable: true,
      description: "Where the count came from.",
      resolve: ({ before }) => before.source,
    }),
    reportedBy: t.string({
      description: "Who had reported that: the visible prefix of a key.",
      resolve: ({ before }) => before.reportedBy,
    }),
    reportedAt: t.expose("reportedAt", { type: "DateTime", description: "When." }),
    replacedAt: t.expose("replacedAt", { type: "DateTime", description: "When it was corrected." }),
  }),
});

builder.prismaObjectFields(PanelCountType, (t) => ({
  reportedBy: t.string({
    nullable: true,
    description: "Who reported it: the visible prefix of a key, or `gateway`. Null when not yours to see.",
    resolve: ({ centreId, reportedBy }, _, { viewer }) =>
      maySeeReporter(viewer, centreId) ? reportedBy : null,
  }),
  reportedAt: t.field({
    type: "DateTime",
    nullable: true,
    description: "When. Null when not yours to see.",
    resolve: ({ centreId, reportedAt }, _, { viewer }) =>
      maySeeReporter(viewer, centreId) ? reportedAt : null,
  }),
  corrections: t.loadableList({
    type: PanelCorrection,
    nullable: true,
    description: "What the count said before, the latest first. Null when not yours to see.",
    load: async (keys: string[], { database, viewer }) => {
      const found = await loadCorrections<Counted>({ kind: "PANEL", keys }, database);
      return found.map((each, index) =>
        maySeeReporter(viewer, keys[index]?.split(" ")[0] ?? "") ? each : null,
      );
    },
    resolve: ({ centreId, on }) => `${centreId} ${plainDate(on)}`,
  }),
}));
