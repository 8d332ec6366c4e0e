import type { GeocodeQuality } from '@/domain/incident/vocabularies';

import type { Ground } from '../ground/ground';
import { type Degrees, toDegrees } from '../ground/degrees';
import { buildingCode } from '../people/population';
import type { Random } from '../random';
import type { AddressBook } from './address-book';

/** One entry of the police's standard addresses (公安标准地址): a door of a building. */
export interface StandardAddress {
  readonly code: string;
  readonly text: string;
  readonly position: Degrees;
  readonly buildingCode: string;
  readonly gridCode: string;
  /** How finely the entry was matched to the ground when it was taken over. */
  readonly matchQuality: GeocodeQuality;
}

/** One standard address for each building; nine in ten were surveyed at the door. */
export function buildStandardAddresses(ground: Ground, book: AddressBook, random: Random): StandardAddress[] {
  const { geography } = ground;
  return geography.buildings.map((building, i) => ({
    code: `DZ-${String(building.id).padStart(6, '0')}`,
    text: book.texts[i]!,
    position: toDegrees(geography, book.doors[i]!),
    buildingCode: buildingCode(building),
    gridCode: building.gridCode,
    matchQuality: drawMatchQuality(random),
  }));
}

function drawMatchQuality(random: Random): GeocodeQuality {
  const share = random.next();
  if (share < 0.9) return 'exact';
  if (share < 0.96) return 'building';
  return share < 0.99 ? 'street' : 'none';
}
