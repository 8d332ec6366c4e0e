import { API_ROOT } from '@/contract/endpoint';
import { readLanding } from '@/contract/collections';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readLanding, async ({ context }) => {
  const { name } = await context.district.read();
  return {
    title: `Geju · ${name.zh}`,
    description: `Incidents, regions and collections of ${name.en}, as OGC API - Features and Arrow files.`,
    links: [
      { href: `${API_ROOT}/`, rel: 'self', type: 'application/json', title: 'This document' },
      {
        href: '/openapi.json',
        rel: 'service-desc',
        type: 'application/vnd.oai.openapi+json;version=3.1',
        title: 'The API as OpenAPI 3.1',
      },
      {
        href: `${API_ROOT}/conformance`,
        rel: 'conformance',
        type: 'application/json',
        title: 'Conformance classes',
      },
      {
        href: `${API_ROOT}/collections`,
        rel: 'data',
        type: 'application/json',
        title: 'Feature collections',
      },
      {
        href: `${API_ROOT}/incidents/months`,
        rel: 'items',
        type: 'application/json',
        title: 'Incidents by month, as Arrow files',
      },
    ],
  };
});
