import {
  type FhirResource,
  type FhirSearch,
  type FhirType,
  healthcareServiceOf,
  locationOf,
  organizationOf,
  practitionerRoleOf,
  scheduleOf,
  slotOf,
} from "@ms/domain";
import { noteRead } from "../audit/read-log.ts";
import type { Context } from "../context.ts";
import { loadCentresSought, loadLinesSought } from "./fhir-place.loader.ts";
import { loadWeeksSought, type SoughtWeek } from "./fhir-week.loader.ts";
import { type Page, pageOf, type Place } from "./page-of.ts";

interface Asked {
  readonly search: FhirSearch;
  readonly context: Context;
  readonly place: Place;
}

const mapped = <Item>(page: Page<Item>, toResource: (item: Item) => FhirResource): Page<FhirResource> => ({
  ...page,
  items: page.items.map(toResource),
});

const placeIn = ({ place, search }: Asked) => ({ ...place, isCounted: search.isCounted });
const centres = async (asked: Asked) =>
  pageOf(await loadCentresSought(asked.search, asked.context), placeIn(asked));
const lines = async (asked: Asked) =>
  pageOf(await loadLinesSought(asked.search, asked.context), placeIn(asked));

const finders: Readonly<Record<FhirType, (asked: Asked) => Promise<Page<FhirResource>>>> = {
  Organization: async (asked) => mapped(await centres(asked), ({ centre }) => organizationOf(centre)),
  Location: async (asked) =>
    mapped(await centres(asked), ({ centre }) => locationOf(centre, asked.context.today)),
  HealthcareService: async (asked) =>
    mapped(await lines(asked), ({ line, centre }) => healthcareServiceOf(line, { ...asked.context, centre })),
  Schedule: async (asked) =>
    mapped(await lines(asked), ({ line, centre }) => scheduleOf(line, { ...asked.context, centre })),
  Slot: async (asked) =>
    mapped(await loadWeeksSought(asked.search, asked), ({ lineId, week, state, centre }) =>
      slotOf({ line: lineId, week, state, departmentCode: centre.departmentCode }),
    ),
  PractitionerRole: findRoles,
};

/** A page of the resources that a search is for, as far as they are the viewer's. */
export const findResources = (asked: Asked): Promise<Page<FhirResource>> => finders[asked.search.type](asked);

async function findRoles(asked: Asked): Promise<Page<FhirResource>> {
  const page = await loadWeeksSought(asked.search, asked);
  const names = await loadNames(page.items, asked.context);
  return mapped(page, ({ lineId, week, centre, doctorId = "" }) =>
    practitionerRoleOf({ line: lineId, centre: centre.id, week, name: names.get(doctorId) ?? "" }),
  );
}

/** The names of those who come; that they were read is noted. */
async function loadNames(weeks: readonly SoughtWeek[], context: Context): Promise<Map<string, string>> {
  const ids = [...new Set(weeks.flatMap(({ doctorId }) => doctorId ?? []))];
  const doctors = await context.database.doctor.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  for (const { id } of doctors) noteRead(context, { doctor: id, field: "name" });
  return new Map(doctors.map(({ id, name }) => [id, name]));
}
