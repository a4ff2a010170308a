import { roleLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { RoleEnum } from "../identity/identity.schema.ts";
import { listOf, page } from "../shared/page.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { endSession, endUser, invitationSchema, inviteUser } from "./people.commands.ts";
import { loadOwnSessions, type OwnSession } from "./people.loader.ts";

const User = builder.prismaObject("User", {
  description: "Somebody who may sign in. For administrators.",
  fields: (t) => ({
    userId: t.exposeString("id", { description: "The identifier; `user:` and it in the audit log." }),
    name: t.exposeString("name", { description: "The name." }),
    email: t.exposeString("email", { description: "The address to which sign-in links go." }),
    role: t.expose("role", { type: RoleEnum, description: "The role." }),
    roleLabel: t.field({
      type: LocalizedText,
      description: "The role in words.",
      resolve: ({ role }) => roleLabels[role],
    }),
    doctor: t.exposeString("doctorId", { nullable: true, description: "A doctor's own file." }),
    centre: t.exposeString("centreId", { nullable: true, description: "A coordinator's centre." }),
    language: t.exposeString("language", { description: "The language of letters: `fr` or `en`." }),
    invitedAt: t.expose("invitedAt", { type: "DateTime", description: "When they were invited." }),
    endedAt: t.expose("endedAt", {
      type: "DateTime",
      nullable: true,
      description: "When their access was ended.",
    }),
  }),
});

const SessionPlace = builder.enumType("SessionPlace", {
  description: "Where somebody is signed in.",
  values: {
    BROWSER: { description: "A browser, by a cookie." },
    TERMINAL: { description: "A terminal, by a personal token." },
  } as const,
});

const Session = builder.objectRef<OwnSession>("Session").implement({
  description: "A place where the viewer is signed in.",
  fields: (t) => ({
    sessionId: t.exposeString("id", { description: "The identifier; it opens nothing." }),
    place: t.expose("place", { type: SessionPlace, description: "Browser or terminal." }),
    device: t.exposeString("device", {
      nullable: true,
      description: "What the browser or terminal calls itself.",
    }),
    since: t.expose("since", { type: "DateTime", description: "When it began." }),
    until: t.expose("until", { type: "DateTime", nullable: true, description: "When it ends by itself." }),
  }),
});

const Passkey = builder.prismaObject("Passkey", {
  description: "A passkey of the viewer's own: a device that signs them in without a letter.",
  fields: (t) => ({
    passkeyId: t.exposeString("id", { description: "The identifier." }),
    name: t.exposeString("name", { nullable: true, description: "What it is called." }),
    since: t.expose("createdAt", { type: "DateTime", nullable: true, description: "When it was added." }),
  }),
});

const InvitedUser = builder.objectRef<{ id: string }>("InvitedUser").implement({
  description: "Somebody who may now sign in.",
  fields: (t) => ({ userId: t.exposeString("id", { description: "The identifier." }) }),
});

const EndedUser = builder.objectRef<{ id: string }>("EndedUser").implement({
  description: "Somebody who no longer gets in.",
  fields: (t) => ({ userId: t.exposeString("id", { description: "The identifier." }) }),
});

const EndedSession = builder.objectRef<{ id: string }>("EndedSession").implement({
  description: "A session that opens nothing any more.",
  fields: (t) => ({ sessionId: t.exposeString("id", { description: "The identifier." }) }),
});

const InviteUserInput = builder.inputType("InviteUserInput", {
  description: "Who is invited, and as what.",
  fields: (t) => ({
    email: t.string({ required: true, description: "The address to which sign-in links go." }),
    name: t.string({ required: true, description: "The name." }),
    role: t.field({ type: RoleEnum, required: true, description: "DOCTOR, COORDINATOR, PLANNER or ADMIN." }),
    doctor: t.string({ description: "For a doctor: the doctor's identifier." }),
    centre: t.string({ description: "For a coordinator: the centre's identifier." }),
    language: t.string({ description: "The language of letters: `fr`, the default, or `en`." }),
  }),
});

builder.queryFields((t) => ({
  users: t.prismaConnection(
    {
      type: User,
      cursor: "id",
      ...page,
      nullable: true,
      description: "Those who may sign in. For administrators.",
      totalCount: (_, __, { database }) => database.user.count(),
      resolve: (query, _, __, { database }) => database.user.findMany({ ...query, orderBy: { id: "asc" } }),
    },
    ...listOf("User"),
  ),
  mySessions: t.field({
    type: [Session],
    nullable: true,
    description: "Where the viewer is signed in, the latest first; nothing for a key.",
    resolve: async (_, __, context) => [...(await loadOwnSessions(context))],
  }),
  myPasskeys: t.prismaField({
    type: [Passkey],
    nullable: true,
    description: "The viewer's passkeys, the latest first; nothing for a key.",
    resolve: (query, _, __, { database, viewer: { userId } }) =>
      userId === undefined
        ? []
        : database.passkey.findMany({ ...query, where: { userId }, orderBy: { createdAt: "desc" } }),
  }),
}));

builder.mutationFields((t) => ({
  inviteUser: t.field({
    type: InvitedUser,
    description: "Invites somebody, who receives a link to sign in. For administrators.",
    errors: { types: [InputRefused, RuleRefused] },
    args: { input: t.arg({ type: InviteUserInput, required: true, description: "Who, and as what." }) },
    resolve: async (_, { input }, context) => {
      const invited = settle(await inviteUser(settle(readInput(invitationSchema, input)), context));
      await context.signIn().invite(invited.email);
      return invited;
    },
  }),
  endUser: t.field({
    type: EndedUser,
    description: "Ends somebody's access at once, with their sessions and tokens. For administrators.",
    errors: { types: [NotFound] },
    args: { userId: t.arg.string({ required: true, description: "The identifier." }) },
    resolve: async (_, { userId }, context) => settle(await endUser(userId, context)),
  }),
  endSession: t.field({
    type: EndedSession,
    description: "Ends one of the viewer's own sessions at once.",
    errors: { types: [NotFound] },
    args: { sessionId: t.arg.string({ required: true, description: "The identifier, from `mySessions`." }) },
    resolve: async (_, { sessionId }, context) => settle(await endSession(sessionId, context)),
  }),
}));
