import { type Right, type Rights, type Role, reachOf } from "./rights.ts";

/** The kinds of territory that a partner's key may open. */
export const scopeKinds = ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"] as const;

/** What a partner's key may see; the network has the code "". */
export interface Scope {
  readonly kind: (typeof scopeKinds)[number];
  readonly code: string;
}

/** Who asks, as the key says it: nothing here comes from an argument of the request. */
export interface Viewer {
  readonly role: Role;
  /** The key's visible prefix; absent for the public. */
  readonly keyId?: string;
  /** Who has signed in; absent for a key that is nobody's own. */
  readonly userId?: string;
  readonly doctorId?: string;
  readonly centreId?: string;
  readonly partnerId?: string;
  readonly scopes: readonly Scope[];
  /** What each role may, where another table than the network's holds. */
  readonly rights?: Rights | undefined;
  /** What a partner's key may read; all that partners may when empty. */
  readonly heldRights?: readonly Right[];
}

export const publicViewer: Viewer = { role: "PUBLIC", scopes: [] };

/** Who acts when nobody does. */
export const gatewayItself: Viewer = { role: "ADMIN", keyId: "gateway", scopes: [] };

/** The name under which a viewer's acts are kept: the key's visible prefix. */
export const actorOf = ({ keyId, role }: Viewer): string => keyId ?? role;

/** What places a centre: enough to tell whether it is somebody's own. */
export interface CentrePlace {
  readonly id: string;
  readonly inseeCode: string;
  readonly departmentCode: string;
  readonly regionCode: string;
}

const liesIn = (centre: CentrePlace, { kind, code }: Scope): boolean => {
  const codes = {
    NETWORK: "",
    REGION: centre.regionCode,
    DEPARTMENT: centre.departmentCode,
    COMMUNE: centre.inseeCode,
    CENTRE: centre.id,
  };
  return codes[kind] === code;
};

/** Whether a centre is the viewer's own: the coordinator's centre, or one in the partner's territories. */
export const isOwnCentre = (viewer: Viewer, centre: CentrePlace): boolean =>
  (viewer.role === "COORDINATOR" && viewer.centreId === centre.id) ||
  (viewer.role === "PARTNER" && viewer.scopes.some((scope) => liesIn(centre, scope)));

/** Whether a right reaches a centre. */
export function reachesCentre(viewer: Viewer, right: Right, centre: CentrePlace): boolean {
  const reach = reachOf(viewer, right);
  return reach === "all" || (reach === "own" && isOwnCentre(viewer, centre));
}
