/** A place on the globe, in degrees: north of the equator, east of Greenwich. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

// Mean radius of the Earth (IUGG), in kilometres.
const earthRadius = 6371.0088;

/**
 * Great-circle distance in kilometres, as the crow flies: the haversine formula (Sinnott, “Virtues of
 * the haversine”, Sky and Telescope 1984) on a sphere, within 0.5 % of the true one.
 */
export function kilometresBetween(one: Position, other: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const scale = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  // Rounding may carry opposite ends of the Earth beyond 1.
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(north + scale * east)));
}
