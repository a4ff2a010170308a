import { graphql, type ResultOf } from "@ms/api-client";

export const capacityDocument = graphql(`
  query Capacity(
    $centre: String!
    $asOf: Date
    $pace: Float
    $visits: Float
    $backlog: Float
    $targetWeeks: Float!
    $weeks: Int!
    $seed: Int!
  ) {
    centre(identifier: $centre) {
      name
    }
    capacity(centre: $centre, asOf: $asOf, pace: $pace, visitsPerPatientYear: $visits, backlog: $backlog) {
      __typename
      ... on Refusal {
        code
        message
      }
      ... on InputRefused {
        reasons {
          field
          message
        }
      }
      ... on Capacity {
        asOf
        lines
        registered
        panelCap
        saturation
        isOpenToNewPatients
        capDate {
          on
          earliest
          latest
        }
        sustainablePanel
        consultationsPerLineWeek {
          value
          basis
          label {
            fr
            en
          }
          n
          lower
          upper
        }
        visitsPerPatientYear {
          value
          basis
          label {
            fr
            en
          }
          n
          lower
          upper
        }
        capacityPerWeek
        demandPerWeek
        load
        overflow
        meanWait {
          __typename
          ... on SomeWeeks {
            weeks
          }
          ... on Never {
            label {
              fr
              en
            }
          }
        }
        backlogCleared {
          __typename
          ... on SomeWeeks {
            weeks
          }
          ... on Never {
            label {
              fr
              en
            }
          }
        }
        waitingList(targetWeeks: $targetWeeks) {
          targetSize
          reliefCapacity
          targetCapacity
          pressure
        }
        comingWeeks(count: $weeks) {
          week
          openDays
          lines
          closedLines
          consultations
        }
        simulatedYear(seed: $seed) {
          requests
          seen
          overflowDays
          meanWait
          waiting
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof capacityDocument>["capacity"];
export type Capacity = Extract<Answer, { __typename: "Capacity" }>;
export type Reckoned = Capacity["visitsPerPatientYear"];
export type Wait = Capacity["meanWait"];
