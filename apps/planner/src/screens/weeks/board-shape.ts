import { season, wholeYear } from "./use-weeks.ts";

/** How the board is laid out, and over how many weeks: both in the address. */
export interface BoardShape {
  readonly view: "grid" | "list";
  readonly weeks: number;
}

/** Reads the shape from the address: a grid of a season, where it asks for nothing else. */
export const boardShapeIn = (search: URLSearchParams): BoardShape => ({
  view: search.get("as") === "list" ? "list" : "grid",
  weeks: search.get("weeks") === String(wholeYear) ? wholeYear : season,
});
