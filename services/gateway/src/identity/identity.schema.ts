import { roleLabels, scopeKindLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { someValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { partnerRights, type Role, roles } from "../shared/rights.ts";
import { type Scope, scopeKinds, type Viewer } from "../shared/viewer.ts";
import { issueKey, keyRequestSchema, revokeKey, rotateKey, rotationSchema } from "./identity.commands.ts";
import { visibleKeys } from "./identity.policy.ts";

const roleDescriptions: Record<Role, string> = {
  PUBLIC: "Anybody: centres, territory indicators and the network's figures.",
  PARTNER: "A partner: the figures and line-weeks of the key's territories, without names.",
  DOCTOR: "A volunteer doctor: the doctor's own weeks, and the open ones.",
  COORDINATOR: "A coordinator: the centre, its weeks and its doctors.",
  PLANNER: "Whoever plans the rotation of the whole network.",
  ADMIN: "Whoever looks after keys and the audit log, besides all of the above.",
};

export const RoleEnum = builder.enumType("Role", {
  description: "Who asks.",
  values: Object.fromEntries(
    roles.map((role) => [role, { value: role, description: roleDescriptions[role] }]),
  ) as Record<Role, { value: Role; description: string }>,
});

const KeyScopeKind = builder.enumType("KeyScopeKind", {
  description: "The kinds of territory that a partner's key may open.",
  values: someValues(scopeKindLabels, scopeKinds),
});

const KeyScope = builder.objectRef<Scope>("KeyScope").implement({
  description: "A territory that a partner's key opens.",
  fields: (t) => ({
    kind: t.expose("kind", { type: KeyScopeKind, description: "What it is." }),
    code: t.exposeString("code", { description: "Its code; empty for the network." }),
  }),
});

const KeyScopeInput = builder.inputType("KeyScopeInput", {
  description: "A territory that a partner's key opens.",
  fields: (t) => ({
    kind: t.field({ type: KeyScopeKind, required: true, description: "What it is." }),
    code: t.string({ required: true, description: "Its code; empty for the network." }),
  }),
});

const ViewerType = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who this key stands for.",
  fields: (t) => ({
    role: t.expose("role", { type: RoleEnum, description: "The key's role." }),
    roleLabel: t.field({
      type: LocalizedText,
      description: "The role in words.",
      resolve: ({ role }) => roleLabels[role],
    }),
    keyId: t.exposeString("keyId", { nullable: true, description: "The key's prefix; null for the public." }),
    doctor: t.exposeString("doctorId", { nullable: true, description: "The doctor whose key it is." }),
    centre: t.exposeString("centreId", { nullable: true, description: "The coordinator's centre." }),
    partner: t.exposeString("partnerId", { nullable: true, description: "The partner whose key it is." }),
    scopes: t.expose("scopes", { type: [KeyScope], description: "The territories of a partner's key." }),
  }),
});

const ApiKey = builder.prismaObject("ApiKey", {
  description: "A key of the API. Its secret is not kept: only its SHA-256.",
  fields: (t) => ({
    keyId: t.exposeString("id", { description: "The visible prefix." }),
    label: t.exposeString("label", { description: "What it was made for." }),
    role: t.expose("role", { type: RoleEnum, description: "Its role." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", nullable: true, description: "When it ends." }),
    revokedAt: t.expose("revokedAt", { type: "DateTime", nullable: true, description: "When it was ended." }),
    lastUsedAt: t.expose("lastUsedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was last used, to the minute; null when it never was.",
    }),
    partner: t.exposeString("partnerId", { nullable: true, description: "The partner whose key it is." }),
    rights: t.exposeStringList("rights", {
      description: "What it may read of what partners may; all of it when empty.",
    }),
    replaces: t.exposeString("replaces", {
      nullable: true,
      description: "The key that it takes the place of.",
    }),
    scopes: t.field({
      type: [KeyScope],
      description: "Its territories, for a partner's key.",
      select: { scopes: { orderBy: [{ kind: "asc" }, { code: "asc" }] } },
      resolve: ({ scopes }) => scopes,
    }),
  }),
});

const IssuedKey = builder.objectRef<{ id: string; token: string }>("IssuedKey").implement({
  description: "A new key, shown this once.",
  fields: (t) => ({
    keyId: t.exposeString("id", { description: "The visible prefix." }),
    token: t.exposeString("token", {
      description: "Send it as `Authorization: Bearer <token>`. Keep it safe.",
    }),
  }),
});

const RevokedKey = builder.objectRef<{ id: string }>("RevokedKey").implement({
  description: "A key that opens nothing any more.",
  fields: (t) => ({ keyId: t.exposeString("id", { description: "The visible prefix." }) }),
});

const IssueKeyInput = builder.inputType("IssueApiKeyInput", {
  description: "What a new key is for.",
  fields: (t) => ({
    role: t.field({ type: RoleEnum, required: true, description: "Its role; the public needs no key." }),
    label: t.string({ required: true, description: "What it is made for, without personal data." }),
    partner: t.string({ description: "For a partner's key: which partner." }),
    doctor: t.string({ description: "For a doctor's key: which doctor." }),
    centre: t.string({ description: "For a coordinator's key: which centre." }),
    scopes: t.field({ type: [KeyScopeInput], description: "For a partner's key: its territories." }),
    rights: t.stringList({
      description: `For a partner's key: what it may read, of ${partnerRights.join(", ")}; all of it when absent.`,
    }),
    expiresAt: t.field({
      type: "DateTime",
      description: "When it ends; when absent a partner's key ends after a year, others never.",
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: ViewerType,
    description: "Who the request's key stands for.",
    resolve: (_, __, { viewer }) => viewer,
  }),
  apiKeys: t.prismaConnection(
    {
      type: ApiKey,
      cursor: "id",
      ...page,
      nullable: true,
      description: "The keys, by prefix: all for administrators, a partner's own.",
      totalCount: (_, __, { database, viewer }) => database.apiKey.count({ where: visibleKeys(viewer) }),
      resolve: (query, _, __, { database, viewer }) =>
        database.apiKey.findMany({ ...query, where: visibleKeys(viewer), orderBy: { id: "asc" } }),
    },
    ...listOf("ApiKey"),
  ),
}));

builder.mutationFields((t) => ({
  issueApiKey: t.field({
    type: IssuedKey,
    description: "Makes a key and shows its token this once. For administrators.",
    errors: { types: [InputRefused] },
    args: { input: t.arg({ type: IssueKeyInput, required: true, description: "What it is for." }) },
    resolve: async (_, { input }, context) =>
      settle(await issueKey(settle(readInput(keyRequestSchema, input)), context)),
  }),
  rotateApiKey: t.field({
    type: IssuedKey,
    description:
      "Gives a key's holder a new one with the same scopes and rights, and shows its token this once; both hold until the overlap ends. For administrators.",
    errors: { types: [InputRefused, NotFound] },
    args: {
      keyId: t.arg.string({ required: true, description: "The visible prefix of the key in force." }),
      overlapHours: t.arg.int({
        defaultValue: 24,
        description: "For how many hours both hold, 720 at most.",
      }),
    },
    resolve: async (_, input, context) =>
      settle(await rotateKey(settle(readInput(rotationSchema, input)), context)),
  }),
  revokeApiKey: t.field({
    type: RevokedKey,
    description: "Ends a key at once. For administrators.",
    errors: { types: [NotFound] },
    args: { keyId: t.arg.string({ required: true, description: "The visible prefix." }) },
    resolve: async (_, { keyId }, context) => settle(await revokeKey(keyId, context)),
  }),
}));
