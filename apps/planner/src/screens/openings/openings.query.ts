import { graphql, type ResultOf, type VariablesOf } from "@ms/api-client";

/** The opening projects, with what is ready of each and the network's decision. */
export const OpeningsQuery = graphql(`
  query Openings {
    openingProjects(first: 100) {
      totalCount
      edges {
        node {
          identifier
          name
          departmentCode
          stage
          plannedOpening
          file {
            verdict
            decidedOn
            readiness {
              verdict
              supplyRatio
              criteria {
                criterion
                label {
                  fr
                  en
                }
                isMet
                since
                evidence {
                  fr
                  en
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type Project = ResultOf<typeof OpeningsQuery>["openingProjects"]["edges"][number]["node"];
export type Criterion = NonNullable<NonNullable<Project["file"]>["readiness"]>["criteria"][number];

export const DecideMutation = graphql(`
  mutation Decide($identifier: String!, $verdict: OpeningVerdict!, $despite: Boolean!) {
    decideOpening(identifier: $identifier, verdict: $verdict, despite: $despite) {
      __typename
      ... on OpeningProject {
        identifier
        stage
      }
      ... on Refusal {
        message
      }
      ... on RuleRefused {
        reasons {
          code
          isOverridable
          message
        }
      }
    }
  }
`);

export type Verdict = VariablesOf<typeof DecideMutation>["verdict"];
