import type { Language, Text } from "../../shared/text.ts";
import { type FhirType, fhirTypes, searchParameters } from "./search-parameters.ts";

export interface FhirCapabilityStatement {
  readonly resourceType: "CapabilityStatement";
  readonly language: Language;
  readonly status: "active";
  readonly date: string;
  readonly kind: "instance";
  readonly implementation: { readonly description: string; readonly url: string };
  readonly fhirVersion: "4.0.1";
  readonly format: readonly string[];
  readonly rest: readonly {
    readonly mode: "server";
    readonly documentation: string;
    readonly security: { readonly description: string };
    readonly resource: readonly {
      readonly type: FhirType;
      readonly documentation: string;
      readonly interaction: readonly { readonly code: "read" | "search-type" }[];
      readonly versioning: "no-version";
      readonly searchParam: readonly {
        readonly name: string;
        readonly type: "token" | "reference" | "date";
        readonly documentation?: string;
      }[];
    }[];
  }[];
}

/** The day on which this statement was last changed. */
const changedOn = "2026-11-28";

const words: Text = {
  fr: "Les centres, leurs lignes et leurs semaines. Aucun patient, aucun rendez-vous. Une page tient 20 ressources, et jusqu’à 100 par _count ; _total=none ne les compte pas.",
  en: "The centres, their lines and their weeks. No patient, no appointment. A page holds 20 resources, up to 100 by _count; _total=none does not count them.",
};

const security: Text = {
  fr: "La clé de l’API, en Authorization: Bearer ; sans elle, ce que voit le public. L’absent et l’interdit ont la même réponse.",
  en: "The key of the API, as Authorization: Bearer; without it, what the public sees. What is absent and what is forbidden answer alike.",
};

const meanings: Readonly<Record<FhirType, Text>> = {
  Organization: { fr: "Un centre, comme structure.", en: "A centre, as an organisation." },
  Location: { fr: "Un centre, comme lieu.", en: "A centre, as a place." },
  HealthcareService: {
    fr: "Une ligne : ce que couvre un médecin à la fois.",
    en: "A line: what one doctor at a time covers.",
  },
  Schedule: { fr: "Le calendrier d’une ligne.", en: "The calendar of a line." },
  Slot: {
    fr: "Une ligne dans une semaine : busy, un médecin vient ; busy-tentative, il est proposé ; free, personne ; busy-unavailable, la ligne est fermée. Sans start, les 106 semaines à venir ; schedule.actor=Location/… donne un centre.",
    en: "A line in a week: busy, a doctor comes; busy-tentative, one is proposed; free, nobody; busy-unavailable, the line is closed. Without start, the 106 weeks to come; schedule.actor=Location/… gives a centre.",
  },
  PractitionerRole: {
    fr: "Un médecin confirmé dans une semaine, pour qui peut voir qui vient. Sans date, les 106 semaines à venir.",
    en: "A doctor confirmed for a week, for those who may see who comes. Without date, the 106 weeks to come.",
  },
};

const parametersOf = (type: FhirType, language: Language) =>
  Object.entries(searchParameters[type])
    .filter(([name]) => !name.includes("."))
    .map(([name, parameter]) => ({
      name,
      type: parameter.type,
      ...(parameter.documentation && { documentation: parameter.documentation[language] }),
    }));

/** What a gateway at an address serves of FHIR, in words that people read too. */
export const capabilityStatementOf = ({
  base,
  language,
}: {
  base: string;
  language: Language;
}): FhirCapabilityStatement => ({
  resourceType: "CapabilityStatement",
  language,
  status: "active",
  date: changedOn,
  kind: "instance",
  implementation: { description: words[language], url: base },
  fhirVersion: "4.0.1",
  format: ["application/fhir+json", "json"],
  rest: [
    {
      mode: "server",
      documentation: words[language],
      security: { description: security[language] },
      resource: fhirTypes.map((type) => ({
        type,
        documentation: meanings[type][language],
        interaction: [{ code: "read" }, { code: "search-type" }],
        versioning: "no-version",
        searchParam: parametersOf(type, language),
      })),
    },
  ],
});
