import { type Fte, fte, type WeeklyHours } from "../shared/quantity.ts";

/** GP time that lines bring by contract, in full-time equivalents: their hours a week over those of a full-time doctor. */
export const contractualFte = ({
  weeklyHours,
  fullTimeWeeklyHours,
}: {
  weeklyHours: readonly WeeklyHours[];
  fullTimeWeeklyHours: WeeklyHours;
}): Fte => fte(weeklyHours.reduce((sum, hours) => sum + hours, 0) / fullTimeWeeklyHours);

/** Consultations of a full-time GP in a year (regional note on potential accessibility, ARNIA). */
export const consultationsPerFteYear = 5400;

/** GP time as the work done shows it, in full-time equivalents: consultations a year ÷ 5,400; never to be mixed with the contractual one. */
export const activityFte = ({ consultationsPerYear }: { consultationsPerYear: number }): Fte =>
  fte(consultationsPerYear / consultationsPerFteYear);
