import type { LocalizedText } from '@/domain/text/localized-text';
import type { ThemeTokens } from '@/ui/tokens';
import type { CollectionItems } from '../layer-input';
import type { Sign } from '../sign-image';

/** How long a camera has been out: the longer, the larger and bolder its sign. */
export const OUTAGE_AGES = ['short', 'days', 'months'] as const;
export type OutageAge = (typeof OUTAGE_AGES)[number];

const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;
const LIMIT_DAYS = { days: 1, months: 30 } as const;

export const OUTAGE_TITLES: Readonly<Record<OutageAge | 'unknown', LocalizedText>> = {
  short: { zh: '离线不足 1 日', en: 'Offline, under a day' },
  days: { zh: '离线 1 至 30 日', en: 'Offline, 1 to 30 days' },
  months: { zh: '离线 30 日以上', en: 'Offline, over 30 days' },
  unknown: { zh: '离线，起始不明', en: 'Offline, since when unknown' },
};

/** The sign of an outage: a hollow disc with a cross. */
export function outageSign({ halo, text, text2 }: ThemeTokens, age: OutageAge): Sign {
  const plain = { shape: 'disc', fill: halo, cross: true } as const;
  switch (age) {
    case 'months':
      return { ...plain, radiusPixels: 5.6, ring: text, ringPixels: 1.8 };
    case 'days':
      return { ...plain, radiusPixels: 4.6, ring: text, ringPixels: 1.4 };
    default:
      return { ...plain, radiusPixels: 3.6, ring: text2, ringPixels: 1.2 };
  }
}

/**
 * Instants before which an outage must have begun to be of an age, as RFC 3339 in UTC: such texts sort by time. They move on
 * by the hour, so that the map is not drawn anew with every live row.
 *
 * @param asOf Epoch milliseconds UTC.
 */
export function outageLimits(asOf: number): Readonly<Record<'days' | 'months', string>> {
  const hour = Math.floor(asOf / HOUR_MILLISECONDS) * HOUR_MILLISECONDS;
  const before = (days: number) => new Date(hour - days * DAY_MILLISECONDS).toISOString();
  return { days: before(LIMIT_DAYS.days), months: before(LIMIT_DAYS.months) };
}

/** How many cameras are out, by age; `unknown` where it is not on record since when. */
export function countOutages(
  { features }: CollectionItems,
  asOf: number | null,
): Readonly<Record<OutageAge | 'unknown', number>> {
  const counts = { short: 0, days: 0, months: 0, unknown: 0 };
  const limits = asOf === null ? null : outageLimits(asOf);
  for (const { properties } of features) {
    const { online, offlineSince: since } = properties as Record<string, unknown>;
    if (online !== false) continue;
    if (typeof since !== 'string' || !limits) counts.unknown++;
    else if (since < limits.months) counts.months++;
    else if (since < limits.days) counts.days++;
    else counts.short++;
  }
  return counts;
}
