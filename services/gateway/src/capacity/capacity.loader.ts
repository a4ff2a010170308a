import {
  accept,
  type Centre,
  type CentreCapacity,
  type CapacityInputs,
  capacityInputsOf,
  capacityOfCentre,
  catalogue,
  type NetworkFacts,
  type Outcome,
  type PlainDate,
  type Text,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { computeVisibleFigures } from "../impact/compute-visible-figures.ts";
import { checkMoment } from "../impact/figure-limits.ts";
import { loadFacts } from "../impact/impact.loader.ts";
import { centreRecord } from "../shared/records.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { maySeeCapacity, worksWithCounts } from "./capacity.policy.ts";

/** What is asked: a centre and a day, and what to reckon with instead of what was observed. */
export interface CapacityRequest {
  readonly centre: string;
  readonly asOf: PlainDate;
  readonly pace?: number | undefined;
  readonly visitsPerPatientYear?: number | undefined;
  readonly backlog?: number | undefined;
}

/** A centre's capacity with all that it was reckoned from. */
export interface Capacity {
  readonly facts: NetworkFacts;
  readonly centre: Centre;
  readonly asOf: PlainDate;
  readonly inputs: CapacityInputs;
  readonly found: CentreCapacity;
  readonly backlog: number | undefined;
}

type Asking = Pick<Context, "database" | "memory" | "viewer" | "today">;

const withheld: Text = {
  fr: "Trop peu de patients sont inscrits : ce que le centre peut suivre n’est pas communiqué.",
  en: "Too few patients are registered: what the centre can look after is withheld.",
};

const toldByCapacity = ["registeredPatients", "consultationsPerLineWeek"];

// Those who do not keep the counts see no more of the panel and of its use here than among the figures.
async function isPanelWithheld({ centre, asOf }: CapacityRequest, context: Asking): Promise<boolean> {
  const metrics = catalogue.filter(({ key }) => toldByCapacity.includes(key));
  const scope = { kind: "CENTRE", code: centre } as const;
  const figures = await computeVisibleFigures({ metrics, scope, asOf }, context);
  return !figures.ok || figures.value.some(({ suppressed }) => suppressed);
}

/** The capacity of a centre that the viewer may see, or why it cannot be told. */
export async function loadCapacity(
  request: CapacityRequest,
  context: Asking,
): Promise<Outcome<Capacity, Refusal>> {
  const { database, viewer } = context;
  const { asOf, backlog } = request;
  const row = await database.centre.findUnique({ where: { id: request.centre } });
  if (row === null || !maySeeCapacity(viewer, row)) return { ok: false, refusal: notFound("centre") };
  const faults = checkMoment({ asOf }, context.today);
  if (faults.length > 0) return ruleRefused(faults);
  const facts = await loadFacts(database);
  const given = {
    consultationsPerLineWeek: request.pace,
    consultationsPerPatientYear: request.visitsPerPatientYear,
  };
  const inputs = capacityInputsOf({ facts, centre: row.id, asOf, given });
  if (!inputs.ok) return ruleRefused([inputs.refusal]);
  if (!worksWithCounts(viewer) && (await isPanelWithheld(request, context)))
    return ruleRefused([{ code: "PANEL_WITHHELD", message: withheld }]);
  const { consultationsPerLineWeek, visitsPerPatientYear, ...rest } = inputs.value;
  const found = capacityOfCentre({
    ...rest,
    consultationsPerLineWeek: consultationsPerLineWeek.value,
    visitsPerPatientYear: visitsPerPatientYear.value,
    backlog,
  });
  return accept({ facts, centre: centreRecord(row), asOf, inputs: inputs.value, found, backlog });
}
