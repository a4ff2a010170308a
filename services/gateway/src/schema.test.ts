import { readFileSync } from "node:fs";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from "graphql";
import { expect, it } from "vitest";
import { withConfiguration } from "./configuration-table.ts";
import { schema } from "./schema.ts";

// What begins with "_" is for programs: introspection, and a federation's router.
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("_"));
const isForReaders = ({ name }: { name: string }): boolean => !name.startsWith("_");
const standard = ["Int", "Float", "String", "Boolean", "ID"];

it("describes every type, field, argument and value", () => {
  const missing = types
    .filter(({ name }) => !standard.includes(name))
    .flatMap((type) => {
      const own = type.description ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map(({ name }) => `${type.name}.${name}`),
        ];
      if (isInputObjectType(type))
        return [
          ...own,
          ...Object.values(type.getFields())
            .filter((field) => !field.description)
            .map(({ name }) => `${type.name}.${name}`),
        ];
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      const inside = Object.values(type.getFields())
        .filter(isForReaders)
        .flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...field.args
            .filter((argument) => !argument.description)
            .map(({ name }) => `${type.name}.${field.name}(${name})`),
        ]);
      return [...own, ...inside];
    });
  expect(missing).toEqual([]);
});

it("has its variables in the README: npm run docs", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  expect(readme).toContain("`MS_CACHE_MEGABYTES`");
  expect(withConfiguration(readme)).toBe(readme);
});

it("has a printed schema that is not stale: npm run docs", () => {
  expect(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8")).toBe(
    `${printSchema(schema)}\n`,
  );
});

it("counts every list truly: each connection has a total", () => {
  const uncounted = types
    .filter((type) => isObjectType(type) && type.name.endsWith("Connection"))
    .filter(
      (type) =>
        isObjectType(type) && getNamedType(type.getFields()["totalCount"]?.type)?.toString() !== "Int",
    );
  expect(uncounted.map(({ name }) => name)).toEqual([]);
});
