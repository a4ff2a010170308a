import type { FhirType } from "@ms/domain";
import { type Right, reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** The data of the network that each type shows. */
const rightsOf: Readonly<Record<FhirType, readonly Right[]>> = {
  Organization: ["publicFacts"],
  Location: ["publicFacts"],
  HealthcareService: ["publicFacts"],
  Schedule: ["publicFacts"],
  Slot: ["lineWeeks"],
  PractitionerRole: ["lineWeeks", "doctors"],
};

/** Whether any resource of a type may be the viewer's. */
export const mayReadType = (viewer: Viewer, type: FhirType): boolean =>
  rightsOf[type].every((right) => reachOf(viewer, right) !== "-");
