import type { useWords } from "@ms/ui";
import type { InvitedRole } from "./users.query.ts";

/** Those who may be invited; a partner has a key, the public needs none. */
export const invitedRoles = ["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"] as const satisfies InvitedRole[];

/** What a role is called. */
export function roleName(i18n: ReturnType<typeof useWords>["i18n"], role: InvitedRole): string {
  const names: Record<InvitedRole, string> = {
    DOCTOR: i18n._("Médecin"),
    COORDINATOR: i18n._("Coordination d’un centre"),
    PLANNER: i18n._("Planning du réseau"),
    ADMIN: i18n._("Administration"),
    PARTNER: i18n._("Partenaire"),
    PUBLIC: i18n._("Public"),
  };
  return names[role];
}
