import { graphql, type ResultOf } from "@ms/api-client";

const openingFields = graphql(`
  fragment OpeningFields on OpeningProject {
    identifier
    name
    inseeCode
    departmentCode
    plannedOpening
    stage
    file {
      verdict
      decidedOn
      readiness {
        on
        verdict
        supplyRatio
        criteria {
          criterion
          label {
            fr
            en
          }
          isMet
          evidence {
            fr
            en
          }
          since
        }
      }
      milestones {
        kind
        on
        attendance
      }
    }
  }
`);

export const openingsDocument = graphql(
  `
    query Openings {
      openingProjects(first: 100) {
        totalCount
        edges {
          node {
            ...OpeningFields
          }
        }
      }
    }
  `,
  [openingFields],
);

export const openingDocument = graphql(
  `
    query Opening($identifier: String!) {
      openingProject(identifier: $identifier) {
        ...OpeningFields
      }
    }
  `,
  [openingFields],
);

export type Opening = ResultOf<typeof openingFields>;
type File = NonNullable<Opening["file"]>;
export type Readiness = NonNullable<File["readiness"]>;

/** How many criteria are met, of how many: `4/7`. */
export const writeMet = ({ criteria }: Readiness): string =>
  `${criteria.filter(({ isMet }) => isMet).length}/${criteria.length}`;
