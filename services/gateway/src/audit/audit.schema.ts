import { builder } from "../builder.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { listOf, page } from "../shared/page.ts";
import { wordsOfAction } from "./audit-actions.ts";
import { loadAbouts, loadKeysOfPartner, type OpenedAbout } from "./audit.loader.ts";
import { maySeeChain, visibleEvents } from "./audit.policy.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const AuditedDoctor = builder.objectRef<OpenedAbout>("AuditedDoctor").implement({
  description: "What a line of the log says of a doctor. What was said of an erased doctor is gone.",
  fields: (t) => ({
    doctor: t.exposeString("doctor", { description: "The doctor's identifier." }),
    before: t.string({
      nullable: true,
      description: "What it was, as JSON.",
      resolve: ({ before }) => json(before),
    }),
    after: t.string({
      nullable: true,
      description: "What it became, as JSON.",
      resolve: ({ after }) => json(after),
    }),
    read: t.stringList({
      description: "The fields that were read.",
      resolve: ({ read }) => [...(read ?? [])],
    }),
  }),
});

const AuditEvent = builder.prismaObject("AuditEvent", {
  description: "A line of the audit log: who did or read what, and when. Lines are only ever added.",
  fields: (t) => ({
    number: t.int({
      description: "Its place in the log, from 1 on, without a gap.",
      resolve: ({ number }) => Number(number),
    }),
    at: t.expose("at", { type: "DateTime", description: "When." }),
    actor: t.exposeString("actor", { description: "The visible prefix of the key, or `gateway`." }),
    action: t.exposeString("action", { description: "What was done: `centre.open`." }),
    actionLabel: t.field({
      type: LocalizedText,
      nullable: true,
      description: "What was done, in words; null for what only an older gateway did.",
      resolve: ({ action }) => wordsOfAction(action),
    }),
    subject: t.exposeString("subject", { description: "To what: an identifier." }),
    detail: t.string({
      nullable: true,
      description: "Counts and identifiers, as JSON.",
      resolve: ({ content }) => json((JSON.parse(content) as { detail?: unknown }).detail),
    }),
    about: t.loadableList({
      type: AuditedDoctor,
      nullable: { list: true, items: false },
      description:
        "What it says of doctors, whose personal values are kept under seal. Null when not yours to see.",
      load: (lines: { number: bigint; content: string }[], context) => loadAbouts(lines, context),
      resolve: ({ number, content }) => ({ number, content }),
    }),
    content: t.string({
      nullable: true,
      description: "The line as it was written: what the hash is made of. For administrators.",
      resolve: ({ content }, _, { viewer }) => (maySeeChain(viewer) ? content : null),
    }),
    previousHash: t.string({
      nullable: true,
      description: "Hash of the line before, 64 zeros before the first. For administrators.",
      resolve: ({ previousHash }, _, { viewer }) => (maySeeChain(viewer) ? hex(previousHash) : null),
    }),
    hash: t.string({
      nullable: true,
      description: "SHA-256 of the bytes of `previousHash`, then of `content` in UTF-8. For administrators.",
      resolve: ({ hash }, _, { viewer }) => (maySeeChain(viewer) ? hex(hash) : null),
    }),
  }),
});

const AuditHead = builder.prismaObject("AuditHead", {
  description: "The end of the audit log: note it elsewhere, and nothing before it can be changed unseen.",
  fields: (t) => ({
    number: t.int({
      description: "Number of the last line; 0 before the first.",
      resolve: ({ number }) => Number(number),
    }),
    hash: t.string({ description: "Hash of the last line.", resolve: ({ hash }) => hex(hash) }),
  }),
});

builder.queryFields((t) => ({
  auditEvents: t.prismaConnection(
    {
      type: AuditEvent,
      cursor: "number",
      ...page,
      nullable: true,
      description:
        "The audit log, the latest line first: all of it for administrators, a partner's own calls, and what was read or changed of a doctor for that doctor.",
      totalCount: async (_, __, context) =>
        context.database.auditEvent.count({
          where: visibleEvents(context.viewer, await loadKeysOfPartner(context)),
        }),
      resolve: async (query, _, __, context) => {
        if (context.viewer.role === "PARTNER") await context.calls.flush();
        return context.database.auditEvent.findMany({
          ...query,
          where: visibleEvents(context.viewer, await loadKeysOfPartner(context)),
          orderBy: { number: "desc" },
        });
      },
    },
    ...listOf("AuditEvent"),
  ),
  auditHead: t.prismaField({
    type: AuditHead,
    nullable: true,
    description: "The end of the audit log. For administrators.",
    resolve: (query, _, __, { database, viewer }) =>
      maySeeChain(viewer) ? database.auditHead.findUnique({ ...query, where: { id: 1 } }) : null,
  }),
}));
