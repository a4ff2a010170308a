const show = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

// A value printed with four decimals or more is a rounded one: half its last digit is no difference.
const roundingOf = (expected: number): number => {
  const decimals = /\.(\d{4,})$/.exec(String(expected))?.[1]?.length;
  return decimals === undefined ? 0 : 0.5 * 10 ** -decimals;
};

const agree = (expected: number, actual: unknown, tolerance: number): boolean =>
  typeof actual === "number" && Math.abs(actual - expected) <= Math.max(tolerance, roundingOf(expected));

/** A sentence beside the values is a remark for people: there is nothing to compute. */
const isRemark = (expected: unknown): boolean =>
  typeof expected === "string" && expected.split(" ").length > 3;

/**
 * Where an answer differs from what is expected, in words; undefined when it agrees. Numbers agree
 * within the tolerance; null stands for unknown. An answer may say more than is expected of it.
 */
export function findDifference({
  expected,
  actual,
  tolerance,
  path = "",
}: {
  expected: unknown;
  actual: unknown;
  tolerance: number;
  path?: string;
}): string | undefined {
  const where = path === "" ? "" : `${path}: `;
  const differs = `${where}expected ${show(expected)}, got ${show(actual)}`;
  if (typeof expected === "number") return agree(expected, actual, tolerance) ? undefined : differs;
  if (actual === undefined && isRemark(expected)) return undefined;
  if (expected === null || expected === undefined)
    return actual === null || actual === undefined ? undefined : differs;
  if (!isRecord(expected)) return Object.is(expected, actual) ? undefined : differs;
  if (!isRecord(actual) || Array.isArray(expected) !== Array.isArray(actual)) return differs;
  if (Array.isArray(expected) && expected.length !== (actual as unknown as readonly unknown[]).length)
    return differs;
  return Object.entries(expected)
    .map(([key, value]) =>
      findDifference({
        expected: value,
        actual: actual[key],
        tolerance,
        path: path === "" ? key : `${path}.${key}`,
      }),
    )
    .find((difference) => difference !== undefined);
}
