import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { csvOf, importFiles, inputOf } from '../import-files';

describe('buildPairReader', () => {
  it('reads points written as text, and addresses that end in a pair', async () => {
    const wkt = csvOf(
      ['id', 'date', 'category', 'point'],
      Array.from({ length: 12 }, (_, i) => [
        `a${i}`,
        `2021-05-${10 + i}`,
        'Noise',
        `POINT (${2.3 + i / 100} 48.8)`,
      ]),
    );
    const address = csvOf(
      ['id', 'date', 'category', 'location'],
      Array.from({ length: 12 }, (_, i) => [
        `a${i}`,
        `2021-05-${10 + i}`,
        'Noise',
        `1 Rue X\nParis\n(48.8, ${2.3 + i / 100})`,
      ]),
    );
    for (const csv of [wkt, address]) {
      const { find, incidents } = await importFiles([inputOf('incidents', 'paris.csv', csv)]);
      expect(find('a3').position?.[0]).toBeCloseTo(2.33, 9);
      expect(find('a3').position?.[1]).toBe(48.8);
      expect(incidents.every(({ flags }) => flags === INCIDENT_FLAGS.dayOnly)).toBe(true);
    }
  });
});
