import type { PublicFigure } from "../reading/moment.query.ts";

/** The figures that the first page tells, in the order of the release. */
const told = [
  "consultations",
  "registeredPatients",
  "doctorsJoined",
  "contractualFte",
  "returnIntention",
  "bookedThrough",
];

export const figuresTold = (figures: readonly PublicFigure[]): PublicFigure[] =>
  told.flatMap((key) => figures.filter(({ metric }) => metric.key === key));
