/** The value at a path of a record: "terms.0.panelCap". */
export const valueAt = (record: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], record);

/** The record whose values stand at these paths; a step that is a number makes a list. */
export function recordOf(
  entries: Iterable<readonly [path: string, value: unknown]>,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const steps = path.split(".");
    let inner = record;
    for (const [index, step] of steps.slice(0, -1).entries()) {
      inner[step] ??= /^\d+$/.test(steps[index + 1] ?? "") ? [] : {};
      inner = inner[step] as Record<string, unknown>;
    }
    inner[steps.at(-1) ?? path] = value;
  }
  return record;
}
