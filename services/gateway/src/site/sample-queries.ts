import type { Text } from "@ms/domain";

interface SampleQuery {
  readonly title: Text;
  readonly query: string;
}

/** Three questions that anybody may ask. */
export const sampleQueries: readonly SampleQuery[] = [
  {
    title: { fr: "Les centres et leurs lignes", en: "The centres and their lines" },
    query: `{
  centres(first: 10) {
    totalCount
    edges {
      node {
        name
        departmentCode
        openedOn
        plannedOpening
        isAcceptingPatients
        lines { identifier startsOn weeklyHours }
      }
    }
  }
}`,
  },
  {
    title: { fr: "Les chiffres du réseau", en: "The network’s figures" },
    query: `{
  impact(metrics: [contractualFte, doctorsJoined, registeredPatients, consultations, returnIntention]) {
    metric { key label { fr en } }
    value
    n
    asOf
    interval { lower upper }
    source
  }
}`,
  },
  {
    title: { fr: "La démographie médicale des territoires", en: "Doctors in the territories" },
    query: `{
  territoryIndicators(first: 20) {
    edges {
      node { territoryName indicator value vintage attribution source }
    }
  }
}`,
  },
];
