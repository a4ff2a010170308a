import { graphql, type ResultOf } from "@ms/api-client";

/** What the first page shows: the network's day, its figures, its territories' figures and its centres. */
export const OverviewQuery = graphql(`
  query Overview {
    network {
      clock
    }
    lineWeeks: impact(metrics: [lineWeeksCovered]) {
      value
      asOf
    }
    figures: impact(
      metrics: [
        consultations
        registeredPatients
        doctorsJoined
        contractualFte
        returnIntention
        bookedThrough
        statusMix
      ]
    ) {
      metric {
        key
        label {
          fr
          en
        }
        definition {
          fr
          en
        }
      }
      definitionVersion
      unit
      value
      week
      scope {
        kind
        code
      }
      asOf
      vintage
      n
      interval {
        lower
        upper
      }
      source
      flags {
        message {
          fr
          en
        }
      }
      missing {
        message {
          fr
          en
        }
      }
      breakdown {
        key
        label {
          fr
          en
        }
        count
        percent
      }
      isSuppressed
    }
    territoryIndicators(first: 100) {
      edges {
        node {
          territoryCode
          territoryName
          indicator
          value
          vintage
          attribution
          source
        }
      }
    }
    centres(first: 100) {
      edges {
        node {
          identifier
          name
          departmentCode
          openedOn
          plannedOpening
          isOpen
          isAcceptingPatients
          lines {
            identifier
          }
        }
      }
    }
  }
`);

type Overview = ResultOf<typeof OverviewQuery>;

export type PublicFigure = Overview["figures"][number];
export type PublicIndicator = Overview["territoryIndicators"]["edges"][number]["node"];
export type PublicCentre = Overview["centres"]["edges"][number]["node"];
