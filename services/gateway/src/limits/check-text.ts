import { type DocumentNode, visit } from "graphql";
import { limitRefusal } from "./limit-refusal.ts";

/** Whether all texts of a value are such as a database keeps. */
export function isText(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === "string" && /[\0\p{Surrogate}]/u.test(each)) return false;
    if (typeof each === "object" && each !== null) for (const inner of Object.values(each)) left.push(inner);
  }
  return true;
}

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
