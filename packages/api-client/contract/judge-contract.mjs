import { CriticalityLevel, diff } from "@graphql-inspector/core";

const { Breaking, Dangerous } = CriticalityLevel;

/** How long a deprecated part of the contract goes on being served, at least: six months. */
export const deprecationDays = 180;

/**
 * What has changed between the published contract and the one to come, and what may not: a breaking
 * change whose deprecation has not run its time, and a deprecation that does not say until when.
 *
 * @param {{ published: import("graphql").GraphQLSchema, coming: import("graphql").GraphQLSchema, today: string }} contract
 *   `today` is a day, `2026-11-25`.
 * @returns {Promise<{ changes: { message: string, isBreaking: boolean, isDangerous: boolean }[], faults: string[] }>}
 */
export async function judgeContract({ published, coming, today }) {
  const found = (await diff(published, coming)).filter(({ type }) => !type.includes("DESCRIPTION"));
  // A deprecation is several changes to the tool; here it is one.
  const deprecated = new Set(found.flatMap(({ path = "" }) => /^(.+)\.@deprecated/.exec(path)?.[1] ?? []));
  const others = found.filter(({ type }) => !/DEPRECATION|DIRECTIVE_USAGE/.test(type));
  const changes = others.map(({ message, criticality: { level } }) => ({
    message,
    isBreaking: level === Breaking,
    isDangerous: level === Dangerous,
  }));
  for (const path of deprecated) {
    const reason = partAt(coming, path)?.deprecationReason;
    const message = `${path} is ${reason === undefined ? "deprecated no longer" : `deprecated: ${reason}`}`;
    changes.push({ message, isBreaking: false, isDangerous: false });
  }
  const breaches = others.filter((change) => isBreach(change, { published, today }));
  const hasty = [...deprecated].filter((path) => isHasty(partAt(coming, path), today));
  return {
    changes,
    faults: [...breaches.map(({ message }) => message), ...hasty.map((path) => unkept(path, today))],
  };
}

function isBreach({ type, path, criticality }, { published, today }) {
  if (criticality.level !== Breaking) return false;
  if (type === "TYPE_REMOVED") return mayBeNamed(published.getType(path), published);
  const until = untilOf(partAt(published, path));
  return !type.endsWith("REMOVED") || until === undefined || until > today;
}

/** A type that nothing else leads to goes with the fields that led to it; one that a fragment names does not. */
const mayBeNamed = (type, schema) =>
  (type?.getInterfaces?.() ?? []).length > 0 ||
  Object.values(schema.getTypeMap()).some((each) => each.getTypes?.().includes(type));

function isHasty(part, today) {
  if (part?.deprecationReason === undefined) return false;
  const until = untilOf(part);
  return until === undefined || until < dayAfter(today, deprecationDays);
}

const unkept = (path, today) =>
  `${path} is deprecated without its time: end the reason with "Until ${dayAfter(today, deprecationDays)}." or later`;

const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The last day that a deprecation promises: `Use b. Until 2027-06-01.` */
const untilOf = (part) => /Until (\d{4}-\d\d-\d\d)\.$/.exec(part?.deprecationReason ?? "")?.[1];

/** The field, argument or value at a path: `Query.centres.first`. */
function partAt(schema, path = "") {
  const [typeName, name, argument] = path.split(".");
  const type = schema.getType(typeName);
  const part = type?.getFields?.()[name] ?? type?.getValues?.().find((value) => value.name === name);
  return argument === undefined ? part : part?.args?.find((each) => each.name === argument);
}
