import { isWithin, type Scenario, type ScenarioKey, scenarioKeys } from "./scenario.ts";

/** What another scenario changes of the first. */
export type Difference = Readonly<Partial<Record<ScenarioKey, number>>>;

/** As many as one can take in side by side. */
export const mostScenarios = 3;

const parameter = "with";

/** The other scenarios that an address says; what it says badly is as in the first. */
export const differencesIn = (search: URLSearchParams): readonly Difference[] =>
  search
    .getAll(parameter)
    .slice(0, mostScenarios - 1)
    .map((written) =>
      Object.fromEntries(
        written.split(",").flatMap((part): [ScenarioKey, number][] => {
          const [name, value] = part.split(":");
          const key = scenarioKeys.find((each) => each === name);
          return key !== undefined && value && isWithin(key, Number(value)) ? [[key, Number(value)]] : [];
        }),
      ),
    );

/** The address that says all the scenarios. */
export const addressOfAll = (first: Scenario, differences: readonly Difference[]): [string, string][] => [
  ...Object.entries(first).map(([key, value]): [string, string] => [key, String(value)]),
  ...differences.map((difference): [string, string] => [
    parameter,
    Object.entries(difference)
      .map(([key, value]) => `${key}:${String(value)}`)
      .join(","),
  ]),
];

/** All the scenarios, the first first. */
export const scenariosOf = (first: Scenario, differences: readonly Difference[]): readonly Scenario[] => [
  first,
  ...differences.map((difference) => ({ ...first, ...difference })),
];

/** What a scenario says otherwise than the first. */
export const differenceOf = (first: Scenario, other: Scenario): Difference =>
  Object.fromEntries(scenarioKeys.filter((key) => other[key] !== first[key]).map((key) => [key, other[key]]));
