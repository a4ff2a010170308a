import type { AvailabilityAnswer } from "../network/availability.ts";
import { isStanding, type RotatingDoctor } from "./rotation-network.ts";
import { type Booking, type BookingRefusal, checkBooking } from "./check-booking.ts";

/** A week that one of two doctors gives, and what the doctor has answered for the other's week. */
export interface SwappedWeek extends Pick<Booking, "line" | "week"> {
  readonly doctor: RotatingDoctor;
  readonly answer?: AvailabilityAnswer | undefined;
}

/** Two weeks of two doctors, with the assignments of both doctors and of both line-weeks. */
export interface WeekSwap extends Pick<Booking, "assignments" | "closedWeeks" | "today"> {
  readonly given: SwappedWeek;
  readonly wanted: SwappedWeek;
}

/** Every rule that a swap would break, by whom it keeps away; none when the two may exchange their weeks. */
export interface WeekSwapVerdict {
  /** Against who gives `given` and comes for `wanted`. */
  readonly giver: readonly BookingRefusal[];
  /** Against who leaves `wanted` and comes for `given`. */
  readonly taker: readonly BookingRefusal[];
}

/** Judges a swap as two bookings made together, once both doctors have left their own week. */
export function checkWeekSwap({ given, wanted, assignments, closedWeeks, today }: WeekSwap): WeekSwapVerdict {
  const isLeft = ({ line, week, doctor }: SwappedWeek, each: Booking["assignments"][number]) =>
    each.centre === line.centre &&
    each.line === line.number &&
    each.week === week &&
    each.doctor === doctor.id;
  const others = assignments
    .filter(isStanding)
    .filter((each) => !isLeft(given, each) && !isLeft(wanted, each));
  const comesFor = (left: SwappedWeek, { line, week }: SwappedWeek) =>
    checkBooking({
      line,
      week,
      doctor: left.doctor,
      answer: left.answer,
      assignments: others,
      ...(closedWeeks !== undefined && { closedWeeks }),
      today,
    });
  return { giver: comesFor(given, wanted), taker: comesFor(wanted, given) };
}
