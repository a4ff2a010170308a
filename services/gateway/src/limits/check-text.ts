import { type DocumentNode, visit } from "graphql";
import { limitRefusal } from "./limit-refusal.ts";

const isText = (value: unknown): boolean => {
  if (typeof value === "string") return !value.includes("\0");
  return value === null || typeof value !== "object" || Object.values(value).every(isText);
};

/** Refuses a text that holds a NUL, in the query or in its variables: no database keeps one. */
export function checkText(document: DocumentNode, variables: unknown): void {
  const refuse = (): never => {
    throw limitRefusal("NOT_TEXT");
  };
  if (!isText(variables)) refuse();
  visit(document, { StringValue: ({ value }) => (isText(value) ? undefined : refuse()) });
}
