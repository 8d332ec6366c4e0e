import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { csvOf, importFiles, inputOf } from '../import-files';

describe('buildMomentReader', () => {
  it('reads Vancouver: year, month, day, hour and minute apart, UTM 10 N', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => [
      'Theft of Bicycle',
      2018,
      1 + (i % 12),
      10 + (i % 15),
      i % 24,
      30,
      '10XX ROBSON ST',
      'West End',
      490_000 + i * 100,
      5_458_000 + i * 50,
    ]);
    const { incidents, target } = await importFiles(
      [
        inputOf(
          'incidents',
          'vancouver_crime.csv',
          csvOf(
            ['TYPE', 'YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'HUNDRED_BLOCK', 'NEIGHBOURHOOD', 'X', 'Y'],
            rows,
          ),
        ),
      ],
      { crs: 'EPSG:32610' },
    );

    const [first] = incidents;
    expect(new Date(first!.reportedAt).toISOString()).toBe('2018-01-10T08:30:00.000Z');
    expect(first!.position![0]).toBeCloseTo(-123.137, 2);
    expect(first!.position![1]).toBeCloseTo(49.274, 2);
    expect(first!.originalPosition).toEqual([490_000, 5_458_000]);
    expect(target.content().identity?.timeZone).toBe('America/Vancouver');
  });

  it('joins dates with clock times of a second column', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      `d${i}`,
      `0${1 + (i % 9)}/1${i % 10}/2020 12:00:00 AM`,
      ['2230', '5', '130', '0945'][i % 4]!,
      'BURGLARY',
      34.05,
      -118.25 - i / 1000,
    ]);
    const { find } = await importFiles([
      inputOf(
        'incidents',
        'la_crime.csv',
        csvOf(['DR_NO', 'DATE OCC', 'TIME OCC', 'Crm Cd Desc', 'LAT', 'LON'], rows),
      ),
    ]);

    expect(new Date(find('d0').reportedAt).toISOString()).toBe('2020-01-11T06:30:00.000Z');
    expect(new Date(find('d1').reportedAt).toISOString()).toBe('2020-02-11T08:05:00.000Z');
    expect(find('d0').flags & INCIDENT_FLAGS.dayOnly).toBe(0);
  });
});
