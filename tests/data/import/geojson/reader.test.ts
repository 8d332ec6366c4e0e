import { describe, expect, it } from 'vitest';
import { importFiles, inputOf } from '../import-files';

describe('the GeoJSON reader', () => {
  it('reads GeoJSON points and newline-delimited features alike', async () => {
    const features = Array.from({ length: 30 }, (_, i) => ({
      type: 'Feature',
      id: `f${i}`,
      properties: {
        requested_datetime: `2022-07-${10 + (i % 20)}T12:00:00-07:00`,
        service_name: 'Pothole',
        status: 'open',
      },
      geometry: i === 7 ? null : { type: 'Point', coordinates: [-122.4 + i / 1000, 37.7] },
    }));
    const collection = JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
    const lines = features.map((feature) => JSON.stringify(feature)).join('\n');
    const [one, other] = await Promise.all(
      [inputOf('incidents', 'sf.geojson', collection), inputOf('incidents', 'sf.ndjson.gz', lines)].map(
        (input) => importFiles([input], { district: 'SF' }),
      ),
    );

    expect(one!.record.counts).toMatchObject({ created: 30, placed: 29, unplaced: 1 });
    expect(one!.incidents.map(({ reportedAt, position }) => [reportedAt, position])).toEqual(
      other!.incidents.map(({ reportedAt, position }) => [reportedAt, position]),
    );
    expect(new Date(one!.find('f0').reportedAt).toISOString()).toBe('2022-07-10T19:00:00.000Z');
  });
});
