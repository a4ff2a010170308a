import type { Text } from "../../shared/text.ts";

/** The types of resources that the network serves. */
export const fhirTypes = [
  "Organization",
  "Location",
  "HealthcareService",
  "Schedule",
  "Slot",
  "PractitionerRole",
] as const;
export type FhirType = (typeof fhirTypes)[number];

/** What a search narrows: the fact of a resource that a value is held against. */
export type FhirFact = "id" | "centre" | "line" | "finess" | "status";

/** A parameter of a search, as R4 names it: for a reference, the types that it leads to, each with its fact. */
export interface SearchParameter {
  readonly type: "token" | "reference" | "date";
  readonly facts: Readonly<Record<string, FhirFact>>;
  readonly documentation?: Text;
}

const token = (fact: FhirFact, documentation?: Text): SearchParameter => ({
  type: "token",
  facts: { "": fact },
  ...(documentation && { documentation }),
});
const reference = (facts: Readonly<Record<string, FhirFact>>): SearchParameter => ({
  type: "reference",
  facts,
});
const days = {
  type: "date",
  facts: {},
  documentation: {
    fr: "Un jour, un mois ou une année de 1900 à 2999, avec eq, ge, gt, le ou lt.",
    en: "A day, a month or a year from 1900 to 2999, with eq, ge, gt, le or lt.",
  },
} satisfies SearchParameter;
const weeks: SearchParameter = {
  ...days,
  documentation: {
    fr: `${days.documentation.fr} Deux ans de semaines au plus : où un bout manque, le lien self dit jusqu’où l’on a cherché.`,
    en: `${days.documentation.en} Two years of weeks at most: where an end is missing, the self link says how far was searched.`,
  },
};

const id = token("id");
const finess = token("finess", { fr: "Le numéro FINESS du centre.", en: "The FINESS number of the centre." });
const organization = reference({ Organization: "centre" });
const location = reference({ Location: "centre" });
const actor = reference({ HealthcareService: "line", Location: "centre" });

/** What each type may be searched by; a name with a dot is a chain. */
export const searchParameters: Readonly<Record<FhirType, Readonly<Record<string, SearchParameter>>>> = {
  Organization: { _id: id, identifier: finess },
  Location: { _id: id, identifier: finess, organization },
  HealthcareService: { _id: id, organization, location },
  Schedule: { _id: id, actor, date: days },
  Slot: {
    _id: id,
    schedule: reference({ Schedule: "line" }),
    "schedule.actor": actor,
    start: weeks,
    status: token("status"),
  },
  PractitionerRole: {
    _id: id,
    organization,
    location,
    service: reference({ HealthcareService: "line" }),
    date: weeks,
  },
};
