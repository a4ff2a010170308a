import type { Text } from "@ms/domain";

/** The values of a GraphQL enum from the domain's labels. */
export const enumValues = <Value extends string>(labels: Record<Value, Text>) =>
  Object.fromEntries(
    Object.entries<Text>(labels).map(([value, { fr, en }]) => [
      value,
      { value, description: `${en} · ${fr}` },
    ]),
  ) as Record<Value, { value: Value; description: string }>;

/** The same for some of the values. */
export const someValues = <Value extends string, Some extends Value>(
  labels: Record<Value, Text>,
  some: readonly Some[],
) => enumValues(Object.fromEntries(some.map((value) => [value, labels[value]])) as Record<Some, Text>);
