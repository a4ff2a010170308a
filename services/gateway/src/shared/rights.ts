/** Who asks. A request without a key is PUBLIC. */
export const roles = ["PUBLIC", "PARTNER", "DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"] as const;
export type Role = (typeof roles)[number];

/**
 * How far a right goes: nothing, one's own, or everything. One's own is, for a partner, the
 * territories of the key; for a coordinator, the centre; for a doctor, the doctor alone.
 */
export type Reach = "-" | "own" | "all";

// Roles × data, the whole of it. What is not written here is not allowed.
const table = {
  //                    PUBLIC PARTNER DOCTOR COORD. PLANNER ADMIN
  networkFigures: /**/ ["all", "all", "all", "all", "all", "all"],
  centreFigures: /* */ ["-", "own", "-", "own", "all", "all"],
  centreReports: /* */ ["-", "-", "-", "own", "all", "all"],
  lineWeeks: /*     */ ["-", "own", "own", "own", "all", "all"],
  doctors: /*       */ ["-", "-", "own", "own", "all", "all"],
  doctorContacts: /**/ ["-", "-", "own", "own", "all", "all"],
  doctorFiles: /*   */ ["-", "-", "own", "-", "all", "all"],
  openingFiles: /*  */ ["-", "own", "-", "-", "all", "all"],
  roleHoldings: /*  */ ["-", "-", "-", "-", "all", "all"],
  personalExport: /**/ ["-", "-", "own", "-", "-", "all"],
  erasure: /*       */ ["-", "-", "own", "-", "-", "all"],
  plans: /*         */ ["-", "-", "-", "-", "all", "all"],
  audit: /*         */ ["-", "own", "own", "-", "-", "all"],
  apiKeys: /*       */ ["-", "-", "-", "-", "-", "all"],
  users: /*         */ ["-", "-", "-", "-", "-", "all"],
  ownSignIns: /*    */ ["-", "-", "own", "own", "own", "own"],
  openCentres: /*   */ ["-", "-", "-", "-", "all", "all"],
  decideOpenings: /* */ ["-", "-", "-", "-", "all", "all"],
  acceptCharter: /* */ ["-", "-", "own", "-", "all", "all"],
  keepCharter: /*   */ ["-", "-", "-", "-", "-", "all"],
  keepRoles: /*     */ ["-", "-", "-", "-", "-", "all"],
  importFiles: /*   */ ["-", "-", "-", "-", "all", "all"],
  planRotations: /* */ ["-", "-", "-", "-", "all", "all"],
  publishSnapshots: ["-", "-", "-", "-", "all", "all"],
  bookWeeks: /*     */ ["-", "-", "-", "own", "all", "all"],
  reportActivity: /**/ ["-", "-", "-", "own", "all", "all"],
} as const satisfies Record<string, readonly [Reach, Reach, Reach, Reach, Reach, Reach]>;

export type Right = keyof typeof table;

/** How far a role's right goes. */
export const reachOf = (role: Role, right: Right): Reach => table[right][roles.indexOf(role)] ?? "-";
