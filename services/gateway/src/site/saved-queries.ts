import { addWeeks, type IsoWeek, type Text } from "@ms/domain";
import type { Role } from "../shared/rights.ts";
import { sampleQueries } from "./sample-queries.ts";

export interface SavedQuery {
  readonly title: Text;
  readonly query: string;
  /** Its variables in a week of the network. */
  readonly variables?: (week: IsoWeek) => Readonly<Record<string, string>>;
}

/** What those of a role ask most, for the explorer. */
export interface Audience {
  readonly role: Role;
  readonly title: Text;
  readonly queries: readonly SavedQuery[];
}

const fromNextWeek = (week: IsoWeek) => ({ from: addWeeks(week, 1) });

/** The questions that the explorer has saved, by who asks them. */
export const audiences: readonly Audience[] = [
  { role: "PUBLIC", title: { fr: "Tout le monde", en: "Everybody" }, queries: sampleQueries },
  {
    role: "PARTNER",
    title: { fr: "Organisations partenaires", en: "Partner organisations" },
    queries: [
      {
        title: { fr: "Mes centres, mois par mois", en: "My centres, month by month" },
        query: `{
  impact(metrics: [consultations, coverageRate, registeredPatients], by: { time: MONTH, place: CENTRE }) {
    scope { kind code }
    period { from to }
    metric { key label { fr en } unit }
    value
    n
    isSuppressed
    missing { code message { fr en } }
    asOf
    definitionVersion
    source
  }
}`,
      },
      {
        title: { fr: "Les semaines à venir, couvertes ou non", en: "The weeks to come, covered or not" },
        query: `query Weeks($from: IsoWeek!) {
  lineWeeks(from: $from, weeks: 8, first: 100) {
    totalCount
    edges { node { week state line { identifier centre { name } } } }
  }
}`,
        variables: fromNextWeek,
      },
      {
        title: { fr: "Ce qui a été publié pour de bon", en: "What has been published for good" },
        query: `{
  snapshots(first: 5) { totalCount edges { node { identifier asOf publishedAt } } }
}`,
      },
    ],
  },
  {
    role: "COORDINATOR",
    title: { fr: "Coordinatrices", en: "Coordinators" },
    queries: [
      {
        title: { fr: "Ce qui manque à mon centre", en: "What my centre is short of" },
        query: `query Holes($from: IsoWeek!) {
  lineWeeks(from: $from, weeks: 26, state: UNCOVERED, first: 50) {
    totalCount
    edges { node { week monday line { identifier } } }
  }
}`,
        variables: fromNextWeek,
      },
      {
        title: { fr: "Qui vient, semaine par semaine", en: "Who comes, week by week" },
        query: `query Coming($from: IsoWeek!) {
  lineWeeks(from: $from, weeks: 8, state: COVERED, first: 50) {
    edges { node { week line { identifier } doctor { name } } }
  }
}`,
        variables: fromNextWeek,
      },
    ],
  },
  {
    role: "DOCTOR",
    title: { fr: "Médecins", en: "Doctors" },
    queries: [
      {
        title: { fr: "Mes semaines", en: "My weeks" },
        query: `query Mine($from: IsoWeek!) {
  viewer { doctor }
  lineWeeks(from: $from, weeks: 52, state: COVERED, first: 50) {
    edges { node { week monday line { identifier centre { name } } } }
  }
}`,
        variables: fromNextWeek,
      },
      {
        title: { fr: "Les semaines où il manque quelqu’un", en: "The weeks that want somebody" },
        query: `query Wanted($from: IsoWeek!) {
  lineWeeks(from: $from, weeks: 26, state: UNCOVERED, first: 100) {
    totalCount
    edges { node { week monday line { identifier centre { name departmentCode } } } }
  }
}`,
        variables: fromNextWeek,
      },
    ],
  },
  {
    role: "PLANNER",
    title: { fr: "Planification", en: "Planning" },
    queries: [
      {
        title: { fr: "Les plans et où ils en sont", en: "Plans and where they stand" },
        query: `{
  plans(first: 10) { totalCount edges { node { identifier from weeks state publishedAt certificate { seats covered coverageBound } } } }
}`,
      },
      {
        title: { fr: "Les projets d’ouverture", en: "Opening projects" },
        query: `{
  openingProjects(first: 20) { totalCount edges { node { identifier name } } }
}`,
      },
    ],
  },
  {
    role: "ADMIN",
    title: { fr: "Administration", en: "Administration" },
    queries: [
      {
        title: { fr: "Les clés et leur dernier usage", en: "Keys and their last use" },
        query: `{
  apiKeys(first: 50) { totalCount edges { node { keyId role label partner lastUsedAt expiresAt revokedAt } } }
}`,
      },
      {
        title: { fr: "Ce que les webhooks n’ont pas reçu", en: "What webhooks have not received" },
        query: `{
  webhookDeliveries(state: FAILED, first: 50) {
    totalCount
    edges { node { messageId event at tries lastStatus lastFault } }
  }
}`,
      },
      {
        title: { fr: "Le journal", en: "The log" },
        query: `{
  auditEvents(first: 20) { totalCount edges { node { at action subject } } }
}`,
      },
    ],
  },
];
