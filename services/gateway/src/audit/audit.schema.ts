import { builder } from "../builder.ts";
import { listOf, page } from "../shared/page.ts";

const AuditEvent = builder.prismaObject("AuditEvent", {
  description: "Who changed what, and when.",
  fields: (t) => ({
    at: t.expose("at", { type: "DateTime", description: "When." }),
    actor: t.exposeString("actor", { description: "The visible prefix of the key, or `gateway`." }),
    action: t.exposeString("action", { description: "What was done: `centre.open`." }),
    subject: t.exposeString("subject", { description: "To what: an identifier." }),
    detail: t.string({
      nullable: true,
      description: "Counts and identifiers, as JSON.",
      resolve: ({ detail }) => (detail === null ? null : JSON.stringify(detail)),
    }),
  }),
});

builder.queryField("auditEvents", (t) =>
  t.prismaConnection(
    {
      type: AuditEvent,
      cursor: "id",
      ...page,
      nullable: true,
      authScopes: { may: "audit" },
      description: "Every change, the latest first. For administrators.",
      totalCount: (_, __, { database }) => database.auditEvent.count(),
      resolve: (query, _, __, { database }) =>
        database.auditEvent.findMany({ ...query, orderBy: { id: "desc" } }),
    },
    ...listOf("AuditEvent"),
  ),
);
