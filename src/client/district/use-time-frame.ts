import type { District } from '@/domain/district/district';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import type { ZoneOffsets } from '@/domain/time/civil-time';
import { useDistrict } from './use-district';

/** The district's civil time and the span of its data. */
interface DistrictTime {
  readonly offsets: ZoneOffsets;
  readonly firstSeconds: number;
  readonly lastSeconds: number;
}

const MARGIN_SECONDS = 800 * 86_400;
const frames = new WeakMap<District, DistrictTime>();

/** Zone offsets and first and last report; the present where there are no incidents. */
export function useTimeFrame(): DistrictTime {
  return toTimeFrame(useDistrict());
}

/** As `useTimeFrame`, for a district at hand; the same district gives the same object. */
export function toTimeFrame(district: District): DistrictTime {
  const known = frames.get(district);
  if (known) return known;
  const { first, last } = district.incidents;
  const lastSeconds = Math.floor((last ?? Date.now()) / 1000);
  const firstSeconds = Math.floor((first ?? Date.now()) / 1000);
  const offsets = buildZoneOffsets(
    district.timeZone,
    firstSeconds - MARGIN_SECONDS,
    lastSeconds + MARGIN_SECONDS,
  );
  const frame = { offsets, firstSeconds, lastSeconds };
  frames.set(district, frame);
  return frame;
}
