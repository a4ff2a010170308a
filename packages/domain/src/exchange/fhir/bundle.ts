import type { FhirHealthcareService } from "./healthcare-service.ts";
import type { FhirLocation } from "./location.ts";
import type { FhirOrganization } from "./organization.ts";
import type { FhirPractitionerRole } from "./practitioner-role.ts";
import type { FhirSchedule } from "./schedule.ts";
import type { FhirSlot } from "./slot.ts";

/** A resource of the network. */
export type FhirResource =
  | FhirOrganization
  | FhirLocation
  | FhirHealthcareService
  | FhirSchedule
  | FhirSlot
  | FhirPractitionerRole;

export interface FhirBundle {
  readonly resourceType: "Bundle";
  readonly type: "searchset";
  readonly total?: number;
  readonly link: readonly { readonly relation: "self" | "next"; readonly url: string }[];
  /** FHIR has no empty lists. */
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: FhirResource;
    readonly search: { readonly mode: "match" };
  }[];
}

/** A page of what a search found; `base` is the address that the types stand under. */
export const searchsetOf = (
  resources: readonly FhirResource[],
  {
    base,
    self,
    next,
    total,
  }: { base: string; self: string; next: string | undefined; total: number | undefined },
): FhirBundle => ({
  resourceType: "Bundle",
  type: "searchset",
  ...(total !== undefined && { total }),
  link: [
    { relation: "self", url: self },
    ...(next === undefined ? [] : [{ relation: "next" as const, url: next }]),
  ],
  ...(resources.length > 0 && {
    entry: resources.map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: "match" },
    })),
  }),
});
