import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZONE_CITIES } from '#data/import/time/zone-cities';
import { zoneAt } from '#data/import/time/zone-at';

const CHINA_CITIES = join(
  import.meta.dirname,
  '../../../../../shared/realcase/coord_pairs/china-cities.json',
);

describe('zoneAt', () => {
  it.each([
    ['Boston', -71.06, 42.36, 'America/New_York'],
    ['Chicago', -87.63, 41.88, 'America/Chicago'],
    ['Phoenix', -112.07, 33.45, 'America/Phoenix'],
    ['San Francisco', -122.42, 37.77, 'America/Los_Angeles'],
    ['El Paso', -106.49, 31.76, 'America/Denver'],
    ['London', -0.13, 51.51, 'Europe/London'],
    ['Monaco', 7.42, 43.74, 'Europe/Monaco'],
    ['Shenzhen', 114.06, 22.54, 'Asia/Shanghai'],
    ['Hong Kong', 114.17, 22.3, 'Asia/Hong_Kong'],
    ['Ürümqi', 87.6, 43.8, 'Asia/Shanghai'],
    ['Auckland', 174.76, -36.85, 'Pacific/Auckland'],
  ])('knows %s', (_, longitude, latitude, zone) => {
    expect(zoneAt(longitude, latitude)).toBe(zone);
  });

  it('does not guess in the middle of an ocean', () => {
    expect(zoneAt(-30, -40)).toBeNull();
  });

  it('names zones that the runtime knows', () => {
    for (const timeZone of Object.keys(ZONE_CITIES)) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });

  it.skipIf(!existsSync(CHINA_CITIES))('puts every city of China on Beijing time', () => {
    const cities = JSON.parse(readFileSync(CHINA_CITIES, 'utf8')) as {
      attrs: { name: string };
      coords: { WGS84: [number, number] };
    }[];
    const elsewhere = cities
      .filter(({ coords }) => zoneAt(...coords.WGS84) !== 'Asia/Shanghai')
      .map(({ attrs }) => attrs.name);

    expect(elsewhere).toEqual([]);
  });
});
