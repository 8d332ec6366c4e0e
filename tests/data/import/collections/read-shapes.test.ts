import { describe, expect, it } from 'vitest';
import { gridRegions, importFiles, inputOf, refusalOf } from '../import-files';

const wards = () =>
  inputOf(
    'regions',
    'wards.geojson',
    gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' }),
  );
const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const polygon = (properties: object, at = 0.1) => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [[[at, 51.5], [at + 0.001, 51.5], [at, 51.501], [at, 51.5]]] },
  properties,
}); // prettier-ignore
const line = (properties: object) => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [[0.1, 51.5], [0.2, 51.5]] },
  properties,
}); // prettier-ignore

describe('buildings', () => {
  it('take their height as given, else by storeys, else unknown', async () => {
    const file = collection([
      polygon({ building: 'yes', height: '12 m', 'building:levels': '9' }),
      polygon({ building: 'yes', 'building:levels': '4' }),
      polygon({ building: 'yes' }),
      line({ building: 'yes' }),
    ]);
    const { target, record } = await importFiles([wards(), inputOf('buildings', 'b.geojson', file)]);

    expect(
      target
        .content()
        .items.get('buildings')!
        .map(({ properties }) => properties!['heightMeters']),
    ).toEqual([12, 12, null]);
    expect(record.counts.problems).toEqual({ 'not-building': 1 });
  });

  it('are refused where their numbers are no degrees', async () => {
    const file = collection([polygon({}, 500_000)]);

    expect((await refusalOf([wards(), inputOf('buildings', 'b.geojson', file)])).code).toBe(
      'projected-coordinates',
    );
  });
});

describe('roads', () => {
  it('get their class from OpenStreetMap, without footways and tunnels', async () => {
    const file = collection([
      line({ highway: 'primary_link', name: 'A' }),
      line({ highway: 'footway' }),
      line({ highway: 'residential', tunnel: 'yes' }),
    ]);
    const { target } = await importFiles([wards(), inputOf('roads', 'r.geojson', file)]);

    expect(
      target
        .content()
        .items.get('roads')!
        .map(({ properties }) => properties),
    ).toEqual([{ code: 'r.geojson:1', class: 'arterial', name: 'A' }]);
  });
});
