import type { Text } from "../shared/text.ts";

/** Who asks something of the network: the fewest rights first. */
export const roles = ["PUBLIC", "PARTNER", "DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, Text> = {
  PUBLIC: { fr: "Public", en: "Public" },
  PARTNER: { fr: "Partenaire", en: "Partner" },
  DOCTOR: { fr: "Médecin", en: "Doctor" },
  COORDINATOR: { fr: "Coordination d’un centre", en: "Coordination of a centre" },
  PLANNER: { fr: "Planning du réseau", en: "Network planner" },
  ADMIN: { fr: "Administration", en: "Administration" },
};
