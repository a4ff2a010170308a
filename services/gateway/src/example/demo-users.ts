import type { PrismaClient } from "@ms/database";
import { inviteUser } from "../people/people.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { findFirstPlaces } from "./first-places.ts";

/** One person a role, for an example only; nobody receives letters at example.org. */
export const demoRoles = [
  { email: "medecin@example.org", role: "DOCTOR" },
  { email: "coordination@example.org", role: "COORDINATOR" },
  { email: "planning@example.org", role: "PLANNER" },
  { email: "administration@example.org", role: "ADMIN" },
] as const;

const names = {
  DOCTOR: "Médecin d’exemple",
  COORDINATOR: "Coordinatrice d’exemple",
  PLANNER: "Planificatrice d’exemple",
  ADMIN: "Administratrice d’exemple",
};

/** Lets the example's people in; a first start that was killed has let some of them in already. */
export async function inviteDemoUsers(database: PrismaClient): Promise<void> {
  const { doctor, centre } = await findFirstPlaces(database);
  const stands = { DOCTOR: { doctor }, COORDINATOR: { centre }, PLANNER: {}, ADMIN: {} };
  for (const { email, role } of demoRoles)
    await inviteUser(
      { email, role, name: names[role], language: "fr", ...stands[role] },
      { database, viewer: gatewayItself },
    );
}
