import {
  type DocumentNode,
  type GraphQLSchema,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { dataOf } from "../shared/check-rights.ts";
import type { Right } from "../shared/rights.ts";

// What tells of no person, and is the same for all who have the same rights.
const impersonal: readonly Right[] = [
  "publicFacts",
  "networkFigures",
  "centreFigures",
  "lineWeeks",
  "openingFiles",
];

/** Whether all that a document asks for is of no person: neither whom it tells of, nor who asks. */
export function isImpersonal(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let isClean = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => {
        if (operation !== OperationTypeNode.QUERY) isClean = false;
      },
      Field: () => {
        const type = types.getParentType()?.name ?? "";
        const data = dataOf.get(`${type}.${types.getFieldDef()?.name ?? ""}`);
        if (type === "Viewer" || (data !== undefined && !impersonal.includes(data))) isClean = false;
      },
      Argument: () => {
        const place = `${types.getParentType()?.name ?? ""}.${types.getFieldDef()?.name ?? ""}`;
        const data = dataOf.get(`${place}(${types.getArgument()?.name ?? ""})`);
        if (data !== undefined && !impersonal.includes(data)) isClean = false;
      },
    }),
  );
  return isClean;
}
