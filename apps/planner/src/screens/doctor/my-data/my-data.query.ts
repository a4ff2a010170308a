import { graphql, type ResultOf } from "@ms/api-client";

/** What was read or changed of the doctor, the latest first. */
export const ReadingsQuery = graphql(`
  query Readings {
    auditEvents(first: 20) {
      totalCount
      edges {
        node {
          number
          at
          actor
          action
          actionLabel {
            fr
            en
          }
          about {
            read
          }
        }
      }
    }
  }
`);

export const ExportMutation = graphql(`
  mutation Export($format: ExportFormat!) {
    exportMyData(format: $format) {
      __typename
      ... on PersonalExport {
        fileName
        content
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const EraseMutation = graphql(`
  mutation Erase {
    done: eraseDoctor {
      __typename
      ... on Refusal {
        code
        message
      }
      ... on RuleRefused {
        reasons {
          message
        }
      }
    }
  }
`);

export type Reading = NonNullable<ResultOf<typeof ReadingsQuery>["auditEvents"]>["edges"][number]["node"];
