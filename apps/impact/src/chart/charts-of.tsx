import type { Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import { consultationsChart } from "./consultations-chart.tsx";
import { densityChart } from "./density-chart.tsx";
import { patientsChart } from "./patients-chart.tsx";
import type { SiteChart } from "./site-chart.ts";
import { statusChart } from "./status-chart.tsx";

/** The charts of the site, in its order; one of which nothing is known is not drawn. */
export const chartsOf = (facts: MomentFacts, words: Words): SiteChart[] =>
  [patientsChart, consultationsChart, statusChart, densityChart].flatMap((chart) => {
    const drawn = chart(facts, words);
    return drawn === undefined ? [] : [drawn];
  });
