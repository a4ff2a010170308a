import { graphql } from "@ms/api-client";
import { LineNames } from "../../line-names.ts";
import { SwapFields } from "../../swaps/swaps.query.ts";

/** The offers between doctors to exchange two weeks, and the lines by name. */
export const SwapsQuery = graphql(
  `
  query Swaps {
    swapOffers {
      ...Swap
    }
    centres(first: 100) {
      ...LineNames
    }
  }
`,
  [SwapFields, LineNames],
);
