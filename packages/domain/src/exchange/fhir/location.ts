import type { PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, isOpen } from "../../network/centre.ts";
import type { Coding, Identifier, Reference } from "./elements.ts";
import { fhirId, referenceTo } from "./fhir-id.ts";
import { finessOf } from "./organization.ts";

export interface FhirLocation {
  readonly resourceType: "Location";
  readonly id: string;
  readonly identifier?: readonly Identifier[];
  readonly status?: "active";
  readonly name: string;
  readonly mode: "instance";
  readonly address: {
    readonly extension: readonly { readonly url: string; readonly valueCoding: Coding }[];
    readonly country: "FR";
  };
  readonly position?: { readonly longitude: number; readonly latitude: number };
  readonly managingOrganization: Reference;
}

const communeOf = (code: string) => ({
  url: "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code",
  valueCoding: { system: "https://mos.esante.gouv.fr/NOS/TRE_R13-Commune/FHIR/TRE-R13-Commune", code },
});

/** A centre as a place: its commune by INSEE code, and where it lies when that is known. Planned ones have no status yet. */
export const locationOf = (centre: Centre, today: PlainDate): FhirLocation => {
  const { latitude, longitude } = centre;
  return {
    resourceType: "Location",
    id: fhirId(centre.id),
    ...finessOf(centre),
    ...(isOpen(centre, today) && { status: "active" }),
    name: centre.name,
    mode: "instance",
    address: { extension: [communeOf(centre.inseeCode)], country: "FR" },
    ...(latitude !== undefined && longitude !== undefined && { position: { longitude, latitude } }),
    managingOrganization: referenceTo("Organization", centre.id),
  };
};
