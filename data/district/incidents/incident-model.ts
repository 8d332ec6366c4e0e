import type { AddressBook } from '../addresses/address-book';
import type { Ground } from '../ground/ground';
import type { Random } from '../random';
import type { HandlingTraits } from './handling-traits';
import type { LeafPlaces } from './leaf-places';
import type { PlaceDoubts } from './place-doubts';
import type { Plants } from './planted';
import type { Schedule } from './schedule';
import type { SitePositions } from './site-positions';
import type { Sites } from './sites';
import type { Timeline } from './timeline';

/** Everything from which the incidents of a district are drawn, day by day. */
export interface IncidentModel {
  readonly ground: Ground;
  readonly sites: Sites;
  readonly positions: SitePositions;
  readonly book: AddressBook;
  readonly places: LeafPlaces;
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly plants: Plants;
  readonly doubts: PlaceDoubts;
  readonly traits: HandlingTraits;
  /** Each bucket takes its own stream of this, by its label. */
  readonly random: Random;
}
