import { type DocumentNode, visit } from "graphql";
import { limitRefusal } from "./limit-refusal.ts";

const isText = (value: unknown): boolean => {
  if (typeof value === "string") return !/[\0\p{Surrogate}]/u.test(value);
  return value === null || typeof value !== "object" || Object.values(value).every(isText);
};

// A document is the same object as long as it is asked again.
const readBefore = new WeakSet<DocumentNode>();

/** Refuses a text that no database keeps, with a null character or half of one, in the query or in its variables. */
export function checkText(document: DocumentNode, variables: unknown): void {
  const refuse = (): never => {
    throw limitRefusal("NOT_TEXT");
  };
  if (!isText(variables)) refuse();
  if (readBefore.has(document)) return;
  visit(document, { StringValue: ({ value }) => (isText(value) ? undefined : refuse()) });
  readBefore.add(document);
}
