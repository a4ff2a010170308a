import { graphql } from "@ms/api-client";

/** Who reads, and the network's day: the one that its figures are taken at. */
export const WorkspaceQuery = graphql(`
  query Workspace {
    viewer {
      role
    }
    impact(metrics: [lineWeeksOpen]) {
      asOf
    }
  }
`);
