import {
  buildZoneOffsets,
  civilDay,
  civilToEpochSeconds,
  formatCivilDay,
  parseCivilDay,
  type ZoneOffsets,
} from '@/domain/time/civil-time';

/** Instants that fit the Arrow columns: epoch seconds in 32 bits without sign (until 2106). */
export const LAST_SECOND = 2 ** 32 - 1;

const offsetsByZone = new Map<string, ZoneOffsets>();

/** Offsets of a zone over all instants the store can hold; found once per zone, which costs some milliseconds. */
export function zoneOffsets(timeZone: string): ZoneOffsets {
  let offsets = offsetsByZone.get(timeZone);
  if (!offsets) {
    offsets = buildZoneOffsets(timeZone, 0, LAST_SECOND);
    offsetsByZone.set(timeZone, offsets);
  }
  return offsets;
}

/** Months as whole numbers, January of year 0 being 0, so that they can be counted through. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

export function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Month of a zone's calendar at an instant (epoch milliseconds). */
export function monthAt(offsets: ZoneOffsets, milliseconds: number): string {
  return formatCivilDay(civilDay(offsets, Math.floor(milliseconds / 1000))).slice(0, 7);
}

/** The instant a month begins on a zone's clocks. */
export function monthStart(offsets: ZoneOffsets, month: string): Date {
  return new Date(civilToEpochSeconds(offsets, parseCivilDay(`${month}-01`)! * 86_400) * 1000);
}
