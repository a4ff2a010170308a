import { graphql, type ResultOf } from "@ms/api-client";

/** The centres that a poster can be made for: a coordinator's own, else all. */
export const PosterCentresQuery = graphql(`
  query PosterCentres {
    viewer {
      centre
    }
    centres(first: 100) {
      edges {
        node {
          identifier
          name
        }
      }
    }
  }
`);

/** Who receives this week at a centre, as far as its door may say it. */
export const PosterQuery = graphql(`
  query Poster($centre: String!) {
    centre(identifier: $centre) {
      name
      phone
      lines {
        identifier
        number
      }
    }
    doorPoster(centre: $centre) {
      week
      entries {
        line
        isComing
        name
      }
    }
  }
`);

export type PosterCentre = NonNullable<ResultOf<typeof PosterQuery>["centre"]>;
export type Poster = NonNullable<ResultOf<typeof PosterQuery>["doorPoster"]>;
