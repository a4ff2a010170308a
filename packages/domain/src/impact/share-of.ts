/** A part over its whole, between 0 and 1; unknown when the whole is empty. */
export const shareOf = ({ part, whole }: { part: number; whole: number }): number | undefined =>
  whole > 0 ? part / whole : undefined;
