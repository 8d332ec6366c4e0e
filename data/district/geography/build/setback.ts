import type { Zone } from '../../geography';
import type { LineClass } from '../plan/plan-line';
import { ROAD_WIDTH_METERS } from '../roads/road-width';

/** From the edge of the carriageway to the nearest wall, in meters: walks, trees, forecourts. */
const SETBACK: Readonly<Record<LineClass, number>> = {
  express: 17,
  arterial: 9,
  collector: 6,
  local: 4,
  lane: 2.4,
  rail: 15,
  border: 2.5,
  rim: 10,
};
const OLD_SETBACK: Readonly<Record<LineClass, number>> = {
  ...SETBACK,
  arterial: 4.5,
  collector: 3,
  local: 1.8,
  lane: 0.8,
};

/** Least distance of a building from the middle of a line. */
export function clearanceFrom(lineClass: LineClass, zone: Zone): number {
  const half = lineClass === 'border' || lineClass === 'rim' ? 0 : ROAD_WIDTH_METERS[lineClass] / 2;
  const isTight = zone === 'old-town' || zone === 'village';
  return half + (isTight ? OLD_SETBACK : SETBACK)[lineClass];
}
