import { describe, expect, it } from 'vitest';
import { attributionText } from '@/map/basemap/attribution-text';

const raster = (attribution: string) =>
  attributionText({ kind: 'raster', tiles: [], attribution, maxZoom: 18 });

describe('attributionText', () => {
  it('keeps the words and drops all markup', () => {
    expect(raster('© <a href="https://x.example" onclick="run()">天地图</a>  GS(2024)0650号')).toBe(
      '© 天地图 GS(2024)0650号',
    );
  });

  it('is empty for a base map of our own', () => {
    expect(attributionText({ kind: 'none' })).toBe('');
  });
});
