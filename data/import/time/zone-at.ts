import { ZONE_CITIES } from './zone-cities';

const MAX_DISTANCE_KILOMETERS = 600;
const KILOMETERS_PER_DEGREE = 111.2;

interface ZoneCity {
  readonly timeZone: string;
  readonly longitude: number;
  readonly latitude: number;
}

const cities: readonly ZoneCity[] = Object.entries(ZONE_CITIES).flatMap(([timeZone, positions]) =>
  positions.split(' ').map((position) => {
    const [longitude = 0, latitude = 0] = position.split(',').map(Number);
    return { timeZone, longitude, latitude };
  }),
);

/**
 * The time zone of a place, by the nearest of some hundred cities: a guess to be said aloud, right for cities and not
 * for villages along the border of a zone.
 *
 * @returns An IANA name; `null` where no city is within 600 km.
 */
export function zoneAt(longitude: number, latitude: number): string | null {
  const nearest = cities
    .map((city) => ({ timeZone: city.timeZone, distance: distanceKilometers(city, longitude, latitude) }))
    .reduce((best, city) => (city.distance < best.distance ? city : best));
  return nearest.distance <= MAX_DISTANCE_KILOMETERS ? nearest.timeZone : null;
}

function distanceKilometers(city: ZoneCity, longitude: number, latitude: number): number {
  const east = Math.abs(city.longitude - longitude);
  const degrees = Math.min(east, 360 - east) * Math.cos(((city.latitude + latitude) / 2) * (Math.PI / 180));
  return KILOMETERS_PER_DEGREE * Math.hypot(degrees, city.latitude - latitude);
}
