import { graphql } from "@ms/api-client";

/** A figure with all that quoting it needs. */
export const FigureFragment = graphql(`
  fragment QuotedFigure on Figure {
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
    period {
      from
      to
    }
    vintage
    attribution
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
`);
