import { hourOfWeek, offsetAt, type ZoneOffsets } from '@/domain/time/civil-time';

export const HOURS_A_WEEK = 168;

/**
 * Cuts a span of time at every full hour of civil time, and where the zone's offset changes.
 *
 * @param start Epoch seconds UTC.
 * @param end   Epoch seconds UTC, exclusive.
 * @param visit Told each piece: its hour of the week (Monday 00 = 0), its seconds, and when it starts.
 */
export function forEachHourPiece(
  offsets: ZoneOffsets,
  start: number,
  end: number,
  visit: (slot: number, seconds: number, pieceStart: number) => void,
): void {
  for (let at = start; at < end;) {
    const civil = at + offsetAt(offsets, at);
    const toFullHour = 3600 - (((civil % 3600) + 3600) % 3600);
    const change = offsets.startsSeconds.find((starts) => starts > at) ?? Infinity;
    const next = Math.min(at + toFullHour, change, end);
    visit(hourOfWeek(offsets, at), next - at, at);
    at = next;
  }
}
