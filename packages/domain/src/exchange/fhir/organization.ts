import type { Centre } from "../../network/centre.ts";
import type { CodeableConcept, Identifier } from "./elements.ts";
import { fhirId } from "./fhir-id.ts";

export interface FhirOrganization {
  readonly resourceType: "Organization";
  readonly id: string;
  readonly identifier?: readonly Identifier[];
  readonly active: boolean;
  readonly type: readonly CodeableConcept[];
  readonly name: string;
}

/** The system of FINESS numbers, as the national directory of health writes it. */
export const finessSystem = "https://finess.esante.gouv.fr";

/** The FINESS number of a centre, said by FR Core to be that of a place (FINEG); none while it has none. */
export const finessOf = ({ finess }: Pick<Centre, "finess">): { identifier?: readonly Identifier[] } => {
  if (finess === undefined) return {};
  const system = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203";
  return {
    identifier: [
      { use: "official", type: { coding: [{ system, code: "FINEG" }] }, system: finessSystem, value: finess },
    ],
  };
};

const healthcareProvider: CodeableConcept = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/organization-type", code: "prov" }],
};

/** A centre as the organisation that is the patients' registered practice. */
export const organizationOf = (centre: Centre): FhirOrganization => ({
  resourceType: "Organization",
  id: fhirId(centre.id),
  ...finessOf(centre),
  active: true,
  type: [healthcareProvider],
  name: centre.name,
});
