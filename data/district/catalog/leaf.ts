import type { LocalizedText } from '@/domain/text/localized-text';

import type { BuildingUse, Zone } from '../geography';
import type { DayType } from './calendar';
import type { LineDepartmentCode } from './departments';
import type { HourProfileId } from './hour-profiles';
import type { SampleSourceKind } from './sources';

/** Kinds of place where incidents happen; each is a group of sites of the ground. */
export const SITE_GROUPS = [
  'expressways',
  'main-streets',
  'side-streets',
  'lanes',
  'homes',
  'shops',
  'offices',
  'sheds',
  'public-buildings',
  'markets',
  'malls',
  'stations',
  'schools',
  'hospitals',
  'stadiums',
  'parks',
  'banks',
  'fields',
] as const;
export type SiteGroup = (typeof SITE_GROUPS)[number];

/** Which group the doors of a building belong to. */
export const GROUP_OF_USE: Readonly<Record<BuildingUse, SiteGroup>> = {
  courtyard: 'homes',
  slab: 'homes',
  tower: 'homes',
  'village-house': 'homes',
  shop: 'shops',
  office: 'offices',
  shed: 'sheds',
  public: 'public-buildings',
};

/** Limit for completion: waking hours for what cannot wait, else working days. */
export type Limit = { readonly hours: number } | { readonly workdays: number };

/** One class of incident of the second level, and how such incidents behave. */
export interface Leaf {
  /** Code of its class of the first level, then two digits. */
  readonly code: string;
  readonly name: LocalizedText;
  /** Frequency relative to the other leaves. */
  readonly frequency: number;
  readonly titles: readonly string[];
  /** Relative weights of the channels that bring it in. */
  readonly sources: Partial<Record<SampleSourceKind, number>>;
  /** Relative weights of the places where it happens. */
  readonly places: Partial<Record<SiteGroup, number>>;
  /** How much more or less often in a zone; 1 where left out. */
  readonly zones: Partial<Record<Zone, number>>;
  readonly hours: HourProfileId;
  /** How much more or less often on a kind of day; 1 where left out. */
  readonly days: Partial<Record<DayType, number>>;
  /** Yearly swing: rate is multiplied by 1 + amplitude · cos(2π(month − peakMonth)/12). */
  readonly season: { readonly amplitude: number; readonly peakMonth: number };
  /** Share by which the rate grows in a year. */
  readonly yearlyGrowth: number;
  /** Multiplier of a day of heavy rain. */
  readonly heavyRain: number;
  /** Mean number of incidents that one walk brings in together. */
  readonly batch: number;
  /** Spread of the natural logarithm of its rate from street corner to street corner. */
  readonly concentration: number;
  readonly limit: Limit;
  /** Share of orders marked urgent. */
  readonly urgentFraction: number;
  readonly lead: LineDepartmentCode;
  /** Share of orders that the street's own team leads instead. */
  readonly streetFraction: number;
  readonly partners: readonly LineDepartmentCode[];
}

/** One class of the first level with its leaves. */
export interface Major {
  readonly code: string;
  readonly name: LocalizedText;
  readonly leaves: readonly Leaf[];
}

/** What most leaves share; each states what it has of its own. */
export const ORDINARY = {
  zones: {},
  days: {},
  season: { amplitude: 0.05, peakMonth: 6 },
  yearlyGrowth: 0.05,
  heavyRain: 1,
  batch: 1,
  concentration: 0.9,
  urgentFraction: 0.05,
  streetFraction: 0.6,
  partners: [],
} as const satisfies Partial<Leaf>;
