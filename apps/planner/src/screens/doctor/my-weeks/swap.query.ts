import { graphql, type ResultOf } from "@ms/api-client";
import { LineNames } from "../../../line-names.ts";

/** The offers of an exchange, and the lines whose weeks may be asked for. */
export const SwapOffersQuery = graphql(
  `
  query SwapOffers {
    mySwapOffers {
      identifier
      isMine
      state
      name
      given {
        line
        week
      }
      taken {
        line
        week
      }
    }
    centres(first: 100) {
      ...LineNames
    }
  }
`,
  [LineNames],
);

export const OfferSwapMutation = graphql(`
  mutation OfferSwap($given: LineWeekPlaceInput!, $wanted: LineWeekPlaceInput!) {
    done: offerSwap(given: $given, wanted: $wanted) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const AnswerSwapMutation = graphql(`
  mutation AnswerSwap($identifier: String!, $isAccepted: Boolean!) {
    done: answerSwap(identifier: $identifier, isAccepted: $isAccepted) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const WithdrawSwapMutation = graphql(`
  mutation WithdrawSwap($identifier: String!) {
    done: withdrawSwap(identifier: $identifier) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

type Read = ResultOf<typeof SwapOffersQuery>;

export type SwapOffer = NonNullable<Read["mySwapOffers"]>[number];

/** A line that a week may be asked of. */
export interface NamedLine {
  readonly identifier: string;
  readonly number: number;
  readonly centre: string;
}

export const linesOf = (read: Read | undefined): NamedLine[] =>
  (read?.centres.edges ?? []).flatMap(({ node: { name, lines } }) =>
    lines.map((line) => ({ ...line, centre: name })),
  );
