import { LineChart, type Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import { monthsOf, sourceOf } from "./series.ts";
import type { SiteChart } from "./site-chart.ts";

/** Registered patients against what the open lines can follow. */
export function patientsChart(facts: MomentFacts, words: Words): SiteChart | undefined {
  const { i18n, number, date } = words;
  const patients = monthsOf(facts.months, "registeredPatients");
  const caps = new Map(monthsOf(facts.months, "panelCap").map(({ day, value }) => [day, value]));
  const last = patients.findLast(({ value }) => value !== undefined);
  if (last?.value === undefined) return undefined;
  const cap = caps.get(last.day);
  const title =
    cap === undefined
      ? i18n._("{count} patients ont un centre pour médecin traitant", { count: number(last.value) })
      : i18n._("{count} patients inscrits, pour {cap} places dans les lignes ouvertes", {
          count: number(last.value),
          cap: number(cap),
        });
  const written = (value: number | undefined) => (value === undefined ? i18n._("non publié") : number(value));
  return {
    name: "patients-inscrits",
    title,
    subtitle: i18n._("Patients inscrits en fin de mois, et plafond des lignes ouvertes"),
    source: sourceOf(facts, "registeredPatients", words),
    columns: [i18n._("Fin de mois"), i18n._("Patients inscrits"), i18n._("Plafond")],
    rows: patients.map(({ day, value }) => [date(day, "brief"), written(value), written(caps.get(day))]),
    cells: patients.map(({ day, value }) => [day, value ?? "", caps.get(day) ?? ""]),
    draw: (note) => (
      <LineChart
        label={`${title}. ${i18n._("Plafond")} : ${written(cap)}.`}
        series={[
          { name: i18n._("patients inscrits"), points: patients },
          {
            name: i18n._("plafond"),
            points: patients.map(({ day }) => ({ day, value: caps.get(day) })),
          },
        ]}
        note={note}
      />
    ),
  };
}
