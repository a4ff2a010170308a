import { addDays, type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { type Right, reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

const nobody = { id: { in: [] as string[] } };

/** How far from today a coordinator needs the phone of a doctor who comes, in days. */
const contactDays = 30;

/**
 * The doctors that the viewer may know of, as a condition on the database: the doctor alone; for a
 * coordinator those who come or came to the centre, and those who offer a week to come and do not
 * refuse it; every doctor for planners.
 */
export const visibleDoctors = (viewer: Viewer, today: PlainDate) => doctorsWithin("doctors", viewer, today);

/** The doctors whose answers about weeks to come the viewer may see: no fewer than those of whom one may know. */
export const answeringDoctors = (viewer: Viewer, today: PlainDate) =>
  doctorsWithin("doctorAvailability", viewer, today);

function doctorsWithin(right: Right, viewer: Viewer, today: PlainDate) {
  const reach = reachOf(viewer, right);
  if (reach === "all") return { erasedAt: null };
  if (reach === "-") return nobody;
  if (viewer.role === "DOCTOR" && viewer.doctorId !== undefined) return { id: viewer.doctorId };
  if (viewer.role === "COORDINATOR" && viewer.centreId !== undefined)
    return { OR: [comesTo(viewer.centreId), offersWeekTo(viewer.centreId, weekOf(today))] };
  return nobody;
}

const comesTo = (centreId: string) => ({
  assignments: { some: { line: { centreId }, state: { not: "CANCELLED" as const } } },
});

const offersWeekTo = (centreId: string, week: IsoWeek) => ({
  availability: { some: { week: { gte: week }, answer: { in: ["YES" as const, "MAYBE" as const] } } },
  preferences: { none: { centreId, kind: "REFUSED" as const } },
});

/** The doctors whose phone and e-mail the viewer may see. */
export function reachableDoctors(viewer: Viewer, today: PlainDate) {
  const reach = reachOf(viewer, "doctorContacts");
  if (reach === "all") return { erasedAt: null };
  if (reach === "-") return nobody;
  if (viewer.role === "DOCTOR" && viewer.doctorId !== undefined) return { id: viewer.doctorId };
  if (viewer.role !== "COORDINATOR" || viewer.centreId === undefined) return nobody;
  const near = { gte: weekOf(addDays(today, -contactDays)), lte: weekOf(addDays(today, contactDays)) };
  return {
    assignments: {
      some: { line: { centreId: viewer.centreId }, week: near, state: { not: "CANCELLED" as const } },
    },
  };
}

/** Whether the viewer may see the RPPS number and the papers of a doctor. */
export function maySeeFile(viewer: Viewer, doctor: { readonly id: string }): boolean {
  const reach = reachOf(viewer, "doctorFiles");
  return reach === "all" || (reach === "own" && viewer.doctorId === doctor.id);
}

/** The day at which a file is judged: without the right to it, a day of one's own choice would tell when each paper ends. */
export const dayOfFile = (
  viewer: Viewer,
  { id, on, today }: { id: string; on: PlainDate | null | undefined; today: PlainDate },
): PlainDate => (maySeeFile(viewer, { id }) ? (on ?? today) : today);
