import { graphql, type ResultOf } from "@ms/api-client";

/** An offer between two doctors to exchange two weeks. */
export const SwapFields = graphql(`
  fragment Swap on NetworkSwapOffer @_unmask {
    identifier
    state
    offeredOn
    given {
      place {
        line
        week
      }
      doctor {
        name
      }
    }
    wanted {
      place {
        line
        week
      }
      doctor {
        name
      }
    }
  }
`);

export type Swap = ResultOf<typeof SwapFields>;
