import type { PrismaClient } from "@ms/database";
import { type Invitation, inviteUser } from "../people/people.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";

/** One person a role, for the example only; nobody receives letters at example.org. */
export const demoUsers: readonly Invitation[] = [
  { email: "medecin@example.org", name: "Médecin d’exemple", role: "DOCTOR", doctor: "d001", language: "fr" },
  {
    email: "coordination@example.org",
    name: "Coordinatrice d’exemple",
    role: "COORDINATOR",
    centre: "ajain",
    language: "fr",
  },
  { email: "planning@example.org", name: "Planificatrice d’exemple", role: "PLANNER", language: "fr" },
  { email: "administration@example.org", name: "Administratrice d’exemple", role: "ADMIN", language: "fr" },
];

/** Lets the example's people in; a first start that was killed has let some of them in already. */
export async function inviteDemoUsers(database: PrismaClient): Promise<void> {
  for (const invitation of demoUsers) await inviteUser(invitation, { database, viewer: gatewayItself });
}
