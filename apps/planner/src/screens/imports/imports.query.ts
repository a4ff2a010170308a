import { graphql, type ResultOf } from "@ms/api-client";

const FileReasonFields = graphql(`
  fragment FileReasonFields on FileReason @_unmask {
    fileLine
    column
    value
    expected
    message
  }
`);

/** Imports a file whole, or says every mistake of it; or only says what would be done. */
export const ImportMutation = graphql(
  `
    mutation ImportCsv($kind: FileKind!, $contentBase64: String!, $isDryRun: Boolean!) {
      importCsv(kind: $kind, contentBase64: $contentBase64, dryRun: $isDryRun) {
        __typename
        ... on ImportReport {
          created
          changed
          unchanged
          warnings {
            ...FileReasonFields
          }
        }
        ... on Refusal {
          message
        }
        ... on FileRefused {
          reasons {
            ...FileReasonFields
          }
        }
      }
    }
  `,
  [FileReasonFields],
);

export type FileReason = ResultOf<typeof FileReasonFields>;
type Answer = ResultOf<typeof ImportMutation>["importCsv"];
export type ImportReport = Extract<Answer, { __typename: "ImportReport" }>;
