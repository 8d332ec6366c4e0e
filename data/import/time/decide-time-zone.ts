import type { LocalizedText } from '@/domain/text/localized-text';
import { ImportRefusal } from '../import-refusal';
import { zoneAt } from './zone-at';

export interface TimeZoneDecision {
  readonly timeZone: string;
  readonly note: LocalizedText;
}

/**
 * The clocks that local times were read from.
 *
 * @param given    What the user says; `undefined` to find out.
 * @param existing Zone of the district that is added to; `null` where there is none.
 * @param center   Longitude, latitude of the middle of the city; `null` where no place is known.
 * @throws {ImportRefusal} If nothing tells.
 */
export function decideTimeZone(
  given: string | undefined,
  existing: string | null,
  center: readonly [number, number] | null,
): TimeZoneDecision {
  if (given !== undefined) {
    return {
      timeZone: given,
      note: {
        zh: `时区：${given}（由 --time-zone 指定）。`,
        en: `Time zone: ${given} (as --time-zone says).`,
      },
    };
  }
  if (existing !== null) {
    return {
      timeZone: existing,
      note: { zh: `时区：${existing}（沿用本地区）。`, en: `Time zone: ${existing} (that of the district).` },
    };
  }
  const found = center && zoneAt(...center);
  if (found) {
    return {
      timeZone: found,
      note: {
        zh: `时区：${found}（依位置判断；若不对，用 --time-zone 指明）。`,
        en: `Time zone: ${found} (by its position; if that is wrong, say so with --time-zone).`,
      },
    };
  }
  throw new ImportRefusal('time-zone-unclear', {
    zh: '从坐标看不出这是哪个时区的时间。请加 --time-zone，如 --time-zone Asia/Shanghai。',
    en: 'The coordinates do not tell which time zone the times are of. Add --time-zone, such as --time-zone Europe/Paris.',
  });
}
