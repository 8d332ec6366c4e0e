import type { LocalizedText } from '@/domain/text/localized-text';

import type { Place } from '../geography';
import { type Degrees, toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';

/** A place that must be in sight (关键部位). */
export interface KeyPlace {
  readonly code: string;
  readonly name: LocalizedText;
  readonly kind: Place['kind'];
  readonly position: Degrees;
  readonly gridCode: string;
}

const KEY_KINDS: readonly Place['kind'][] = [
  'school',
  'hospital',
  'market',
  'metro-station',
  'mall',
  'government',
  'stadium',
  'bridge',
];
const MOST = 220;

/** Places of the kinds where people gather, and which of the geography's places they are. */
export function listKeyPlaces({ geography }: Ground): {
  readonly places: KeyPlace[];
  readonly sources: Place[];
} {
  const sources = geography.places.filter(({ kind }) => KEY_KINDS.includes(kind)).slice(0, MOST);
  const places = sources.map(({ kind, name, point, gridCode }, i) => ({
    code: `GJBW-${String(i + 1).padStart(3, '0')}`,
    name,
    kind,
    position: toDegrees(geography, point),
    gridCode,
  }));
  return { places, sources };
}
