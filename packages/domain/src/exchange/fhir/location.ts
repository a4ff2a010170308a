import type { PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, isOpen } from "../../network/centre.ts";
import type { Coding, ContactPoint, Identifier, Reference } from "./elements.ts";
import { fhirId, referenceTo } from "./fhir-id.ts";
import { finessOf } from "./organization.ts";

export interface FhirLocation {
  readonly resourceType: "Location";
  readonly id: string;
  readonly identifier?: readonly Identifier[];
  readonly status?: "active";
  readonly name: string;
  readonly mode: "instance";
  readonly telecom?: readonly ContactPoint[];
  readonly address: {
    readonly text?: string;
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

/** A centre as a place: its commune by INSEE code, its address, telephone and where it lies when they are known. Planned ones have no status yet. */
export const locationOf = (centre: Centre, today: PlainDate): FhirLocation => {
  const { address: text, phone, latitude, longitude } = centre;
  return {
    resourceType: "Location",
    id: fhirId(centre.id),
    ...finessOf(centre),
    ...(isOpen(centre, today) && { status: "active" }),
    name: centre.name,
    mode: "instance",
    ...(phone !== undefined && { telecom: [{ system: "phone", value: phone, use: "work" }] }),
    address: { extension: [communeOf(centre.inseeCode)], ...(text !== undefined && { text }), country: "FR" },
    ...(latitude !== undefined && longitude !== undefined && { position: { longitude, latitude } }),
    managingOrganization: referenceTo("Organization", centre.id),
  };
};
