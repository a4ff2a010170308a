declare const unit: unique symbol;

/** A number that carries its unit in its type: swapping two of them does not compile. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Face-to-face consultations by a GP (home visits, remote and nurse acts are counted apart). */
export type Consultations = Quantity<"consultations">;
/** Line-weeks: lines × ISO weeks. */
export type LineWeeks = Quantity<"line-weeks">;
/** Registered patients, a stock at a date. */
export type Patients = Quantity<"patients">;
/** Full-time equivalents. */
export type Fte = Quantity<"fte">;
/** Hours a week. */
export type WeeklyHours = Quantity<"hours/week">;

export const consultations = (count: number): Consultations => count as Consultations;
export const lineWeeks = (count: number): LineWeeks => count as LineWeeks;
export const patients = (count: number): Patients => count as Patients;
export const fte = (count: number): Fte => count as Fte;
export const weeklyHours = (count: number): WeeklyHours => count as WeeklyHours;
