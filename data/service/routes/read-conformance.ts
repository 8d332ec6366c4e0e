import { readConformance } from '@/contract/collections';
import { jsonRoute } from '../endpoint/route';

const CLASSES = ['core', 'geojson', 'oas30'];

export const route = jsonRoute(readConformance, () =>
  Promise.resolve({
    conformsTo: CLASSES.map((name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`),
  }),
);
