import { dateOf, type Prisma } from "@ms/database";
import {
  accept,
  type AssociationRole,
  type Outcome,
  overlappingHolding,
  type PlainDate,
  type RoleHolding,
  roleHoldingSchema,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { readInput } from "../shared/read-input.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import type { Viewer } from "../shared/viewer.ts";
import { loadHoldings } from "./association-role.loader.ts";

type Acting = Pick<Context, "database" | "viewer">;

const alreadyHeld = ({ from, to }: RoleHolding): Reason => ({
  code: "ROLE_ALREADY_HELD",
  message: {
    fr: `Cette personne exerce déjà cette fonction du ${from} au ${to ?? "…"} : terminez cette période d’abord.`,
    en: `This person already holds this role from ${from} to ${to ?? "…"}: end that period first.`,
  },
  field: "from",
});

/** Acts on the holdings of roles alone: of two periods written or ended at once, the second waits and sees the first. */
const aloneOnHoldings = <Done>(
  { database }: Acting,
  act: (transaction: Prisma.TransactionClient) => Promise<Done>,
): Promise<Done> =>
  database.$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "RoleHolding" IN EXCLUSIVE MODE`;
    return act(transaction);
  });

async function hold(
  holding: RoleHolding,
  { transaction, viewer }: { transaction: Prisma.TransactionClient; viewer: Viewer },
): Promise<Outcome<RoleHolding, Refusal>> {
  const { person, role, from, to } = holding;
  const holdings = await loadHoldings({ role, person }, transaction);
  const overlapping = overlappingHolding(holding, holdings);
  if (overlapping !== undefined) return ruleRefused([alreadyHeld(overlapping)]);
  if (holdings.some((each) => each.from === from && each.to === to)) return accept(holding);
  const end = to === undefined ? null : dateOf(to);
  await transaction.roleHolding.upsert({
    where: { person_role_from: { person, role, from: dateOf(from) } },
    create: { person, role, from: dateOf(from), to: end },
    update: { to: end },
  });
  await recordChange(transaction, viewer, {
    action: "role.hold",
    subject: role,
    right: "keepRoles",
    about: [{ doctor: person, after: { from, to: to ?? null } }],
  });
  return accept(holding);
}

/** Writes down that a person holds a role; the same first day again corrects the last one. */
export const recordRoleHolding = (
  holding: RoleHolding,
  acting: Acting,
): Promise<Outcome<RoleHolding, Refusal>> =>
  aloneOnHoldings(acting, (transaction) => hold(holding, { transaction, viewer: acting.viewer }));

/** Ends a role that a person holds; ending it twice on one day changes nothing. */
export const endRoleHolding = (
  { person, role, to }: { person: string; role: AssociationRole; to: PlainDate },
  acting: Acting,
): Promise<Outcome<RoleHolding, Refusal>> =>
  aloneOnHoldings(acting, async (transaction) => {
    const holdings = await loadHoldings({ role, person }, transaction);
    const holding = holdings.find((each) => each.to === undefined || each.to === to);
    if (holding === undefined) return { ok: false, refusal: notFound("roleHolding") };
    const ended = readInput(roleHoldingSchema, { ...holding, to });
    return ended.ok ? hold(ended.value, { transaction, viewer: acting.viewer }) : ended;
  });
