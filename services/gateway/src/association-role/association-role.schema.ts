import { associationRoleLabels, type RoleHolding, roleHoldingSchema } from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { endRoleHolding, recordRoleHolding } from "./association-role.commands.ts";
import { loadHolders } from "./association-role.loader.ts";

const AssociationRoleEnum = builder.enumType("AssociationRole", {
  description: "What people may be for the association, beside their weeks.",
  values: enumValues(associationRoleLabels),
});

const RoleHoldingType = builder.objectRef<RoleHolding>("RoleHolding").implement({
  description: "A role that a person holds, known by an identifier only.",
  fields: (t) => ({
    person: t.exposeString("person", { description: "The person's identifier: a doctor's own, or another." }),
    role: t.expose("role", { type: AssociationRoleEnum, description: "The role." }),
    from: t.expose("from", { type: "Date", description: "First day." }),
    to: t.expose("to", { type: "Date", nullable: true, description: "Last day; null while it goes on." }),
  }),
});

const RoleHoldingInput = builder.inputType("RoleHoldingInput", {
  description: "A role that a person holds.",
  fields: (t) => ({
    person: t.string({ required: true, description: "The person's identifier, never a name." }),
    role: t.field({ type: AssociationRoleEnum, required: true, description: "The role." }),
    from: t.field({ type: "Date", required: true, description: "First day." }),
    to: t.field({ type: "Date", description: "Last day, if it is known." }),
  }),
});

builder.queryField("roleHoldings", (t) =>
  t.field({
    type: [RoleHoldingType],
    nullable: true,
    description: "Who holds a role on a day, oldest first. For planners.",
    args: {
      role: t.arg({ type: AssociationRoleEnum, required: true, description: "The role." }),
      on: t.arg({ type: "Date", description: "The day; the network's day when absent." }),
    },
    resolve: (_, { role, on }, { database, today }) => loadHolders({ role, on: on ?? today }, database),
  }),
);

builder.mutationFields((t) => ({
  recordRoleHolding: t.field({
    type: RoleHoldingType,
    description: "Writes down that a person holds a role. For administrators.",
    errors: { types: [InputRefused, RuleRefused] },
    args: { input: t.arg({ type: RoleHoldingInput, required: true, description: "The holding." }) },
    resolve: async (_, { input }, context) =>
      settle(await recordRoleHolding(settle(readInput(roleHoldingSchema, input)), context)),
  }),
  endRoleHolding: t.field({
    type: RoleHoldingType,
    description: "Ends a role that a person holds. For administrators.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: {
      person: t.arg.string({ required: true, description: "The person's identifier." }),
      role: t.arg({ type: AssociationRoleEnum, required: true, description: "The role." }),
      to: t.arg({ type: "Date", required: true, description: "Last day." }),
    },
    resolve: async (_, request, context) => settle(await endRoleHolding(request, context)),
  }),
}));
