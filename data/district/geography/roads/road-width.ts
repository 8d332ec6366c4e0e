import type { RoadClass } from '../../geography';

/** Full width of the carriageway or track bed on the ground, in meters; a metro runs below and takes none. */
export const ROAD_WIDTH_METERS: Readonly<Record<RoadClass, number>> = {
  express: 26,
  arterial: 21,
  collector: 15,
  local: 10,
  lane: 6.5,
  rail: 9,
  metro: 0,
};
