import { graphql, type ResultOf } from "@ms/api-client";

/** A page of the audit log, the latest line first. */
export const AuditQuery = graphql(`
  query Audit($after: String) {
    list: auditEvents(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
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
          subject
          detail
          about {
            doctor
            read
            before
            after
          }
        }
      }
    }
  }
`);

export type AuditEvent = NonNullable<ResultOf<typeof AuditQuery>["list"]>["edges"][number]["node"];
