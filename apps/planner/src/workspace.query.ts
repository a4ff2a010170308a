import { graphql } from "@ms/api-client";

/** Who reads, and the network's day: an example's clock, else today. */
export const WorkspaceQuery = graphql(`
  query Workspace {
    viewer {
      role
      doctor
    }
    network {
      today
      clock
    }
  }
`);
