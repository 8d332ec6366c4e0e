import { describe, expect, it } from 'vitest';
import { csvOf, importFiles, inputOf } from '../import-files';

describe('resolveRepeats', () => {
  it('merges correction rows, the last update standing, and keeps cancelled ones', async () => {
    const headers = ['case_id', 'opened', 'updated', 'status', 'type', 'lat', 'lon'];
    const first = Array.from({ length: 50 }, (_, i) => [
      i,
      `2020-01-${10 + (i % 20)}T08:00:00`,
      `2020-01-31T00:00:00`,
      'Open',
      'Graffiti',
      47.6 + i / 1e4,
      -122.3,
    ]);
    const corrections = [
      [3, '2020-01-13T08:00:00', '2020-03-01T00:00:00', 'Closed', 'Graffiti', 47.7, -122.3],
      [4, '2020-01-14T08:00:00', '2020-03-01T00:00:00', 'Cancelled', 'Graffiti', 47.7, -122.3],
      [5, '2020-01-15T08:00:00', '2019-12-01T00:00:00', 'Closed', 'Graffiti', 47.7, -122.3],
      [6, '2020-01-16T08:00:00', '2020-01-31T00:00:00', 'Open', 'Graffiti', 47.6006, -122.3],
    ];
    const { record, find, problems } = await importFiles([
      inputOf('incidents', 'seattle_2020-01.csv', csvOf(headers, first)),
      inputOf('incidents', 'seattle_2020-01_corrections.csv', csvOf(headers, corrections)),
    ]);

    expect(record.counts).toMatchObject({ rows: 54, created: 50, merged: 4 });
    expect(record.counts.problems).toEqual({ 'corrected-row': 3, 'repeated-row': 1 });
    expect(find('3')).toMatchObject({ state: 'completed', position: [-122.3, 47.7] });
    expect(find('4')).toMatchObject({ state: 'void' });
    expect(find('5')).toMatchObject({ state: 'accepted', position: [-122.3, 47.6005] });
    expect(problems.find(({ value }) => value === '5')).toMatchObject({
      file: 'seattle_2020-01_corrections.csv',
      line: 4,
      reasonEn: 'The same number as line 7 (seattle_2020-01.csv), which is newer and stands: merged.',
    });
  });
});
