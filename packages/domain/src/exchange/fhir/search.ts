import { accept, type Outcome, refuse } from "../../shared/outcome.ts";
import type { CodedRefusal } from "../../shared/text.ts";
import { type DateCondition, type FhirDays, meets, readDateCondition } from "./date-condition.ts";
import { finessSystem } from "./organization.ts";
import { type FhirFact, type FhirType, type SearchParameter, searchParameters } from "./search-parameters.ts";

/** Values of which one must hold. */
type Alternatives = readonly { readonly fact: FhirFact; readonly value: string }[];

/** What is looked for, and which page of it. */
export interface FhirSearch {
  readonly type: FhirType;
  /** Each must hold. */
  readonly filters: readonly Alternatives[];
  readonly dates: readonly DateCondition[];
  readonly count: number | undefined;
  readonly cursor: string | undefined;
  /** Whether it is to be told how many there are in all. */
  readonly isCounted: boolean;
}

/** What is known of a resource: null where it has none, absent where that is not known yet. */
export type FhirFacts = Readonly<Partial<Record<FhirFact, string | null>>> & { readonly days?: FhirDays };

/** Whether a resource is among those looked for, as far as its facts are known. */
export const isSought = ({ filters, dates }: FhirSearch, { days, ...facts }: FhirFacts): boolean =>
  filters.every((filter) =>
    filter.some(({ fact, value }) => facts[fact] === undefined || facts[fact] === value),
  ) &&
  (days === undefined || dates.every((condition) => meets(days, condition)));

/** The ids that a search names; undefined when it names none. */
export const idsSought = ({ filters }: FhirSearch): readonly string[] | undefined =>
  filters.find((filter) => filter.every(({ fact }) => fact === "id"))?.map(({ value }) => value);

type SearchRefusal = CodedRefusal<"NOT_SUPPORTED" | "INVALID_PARAMETER" | "FORMAT_NOT_SERVED">;
type Reading = Outcome<Partial<FhirSearch>, SearchRefusal>;

const unsupported = (name: string): Reading =>
  refuse({
    code: "NOT_SUPPORTED",
    message: {
      fr: `« ${name} » ne se cherche pas ici : /fhir/metadata dit par quoi chercher.`,
      en: `“${name}” is not searched by here: /fhir/metadata says what to search by.`,
    },
  });

const invalid = (name: string): Reading =>
  refuse({
    code: "INVALID_PARAMETER",
    message: {
      fr: `La valeur de « ${name} » n’est pas de la forme attendue : /fhir/metadata dit laquelle.`,
      en: `The value of “${name}” is not of the expected form: /fhir/metadata says which.`,
    },
  });

const otherFormat: Reading = refuse({
  code: "FORMAT_NOT_SERVED",
  message: { fr: "Les réponses sont en JSON seulement.", en: "Answers are in JSON alone." },
});

const systems: Readonly<Partial<Record<FhirFact, string>>> = {
  finess: finessSystem,
  status: "http://hl7.org/fhir/slotstatus",
};

const json = ["json", "application/json", "application/fhir+json"];

function readReference(written: string, { facts }: SearchParameter): Alternatives | undefined {
  const [, type, value] = /^(?:([A-Za-z]+)\/)?([A-Za-z0-9.-]{1,64})$/.exec(written) ?? [];
  if (value === undefined) return undefined;
  const [only, ...others] = Object.values(facts);
  const fact = type === undefined && others.length === 0 ? only : facts[type ?? ""];
  return fact && [{ fact, value }];
}

function readToken(written: string, { facts }: SearchParameter): Alternatives | undefined {
  const [value = "", ...before] = written.split("|").reverse();
  const fact = facts[""];
  if (fact === undefined || value === "" || before.length > 1) return undefined;
  const isForeign = before.length === 1 && before[0] !== systems[fact];
  // What another system calls so is nothing of the network's.
  return [{ fact, value: isForeign ? written : value }];
}

function readFilter(written: string, parameter: SearchParameter): Alternatives | undefined {
  const read = parameter.type === "token" ? readToken : readReference;
  const alternatives = written.split(",").map((each) => read(each, parameter));
  return alternatives.includes(undefined) ? undefined : (alternatives.flat() as Alternatives[number][]);
}

/** Reads the parameters of a search; refuses one that it does not know, rather than searching for more than was meant. */
export function readFhirSearch(
  type: FhirType,
  parameters: readonly (readonly [name: string, value: string])[],
): Outcome<FhirSearch, SearchRefusal> {
  const everything = { type, filters: [], dates: [], count: undefined, cursor: undefined, isCounted: true };
  let search: FhirSearch = everything;
  for (const [name, value] of parameters) {
    const read = Object.hasOwn(pageParameters, name)
      ? pageParameters[name as keyof typeof pageParameters](value)
      : readCriterion(name, { value, search });
    if (!read.ok) return read;
    search = { ...search, ...read.value };
  }
  return accept(search);
}

const pageParameters = {
  _count: (value) => (/^\d{1,6}$/.test(value) ? accept({ count: Number(value) }) : invalid("_count")),
  _total: (value) =>
    ["none", "estimate", "accurate"].includes(value)
      ? accept({ isCounted: value !== "none" })
      : invalid("_total"),
  _format: (value) => (json.includes(value) ? accept({}) : otherFormat),
  cursor: (value) => accept({ cursor: value }),
} satisfies Record<string, (value: string) => Reading>;

function readCriterion(
  name: string,
  { value, search: { type, filters, dates } }: { value: string; search: FhirSearch },
): Reading {
  const known = searchParameters[type];
  const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
  if (parameter === undefined) return unsupported(name);
  if (parameter.type === "date") {
    const condition = readDateCondition(value);
    return condition === undefined ? invalid(name) : accept({ dates: [...dates, condition] });
  }
  const filter = readFilter(value, parameter);
  return filter === undefined ? invalid(name) : accept({ filters: [...filters, filter] });
}
