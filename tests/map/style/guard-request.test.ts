// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { guardRequest } from '@/map/style/guard-request';

describe('guardRequest', () => {
  it('lets this origin and the page itself through', () => {
    expect(guardRequest('/api/v1/basemap/1/2/3').url).toBe(`${location.origin}/api/v1/basemap/1/2/3`);
    expect(guardRequest('data:image/png;base64,AA').url).toBe('data:image/png;base64,AA');
    expect(guardRequest(`pmtiles://${location.origin}/city.pmtiles/1/2/3`).url).toContain('pmtiles://');
  });

  it.each([
    'https://tiles.example/1/2/3',
    '//tiles.example/style.json',
    'pmtiles://https://tiles.example/city.pmtiles',
    'http://localhost.tiles.example/x',
    'http://localhost@tiles.example/x',
  ])('refuses %s before any request is made', (url) => {
    expect(() => guardRequest(url)).toThrow(/another server/);
  });
});
