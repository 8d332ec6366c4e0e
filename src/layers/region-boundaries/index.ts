import { z } from 'zod';
import { defineLayer } from '../module';
import { levelDepth } from '../region-levels';
import { boundaryStyle } from './boundary-style';
import { buildRegionBoundaries } from './region-boundaries-layer';

export const layer = defineLayer({
  id: 'region-boundaries',
  group: 'boundary',
  order: 10,
  settings: z.object({ labels: z.boolean().default(true).catch(true) }),
  // Divisions that lie across one another are not shown together until somebody asks for it.
  rows: ({ levels, hierarchies }) =>
    levels.map(({ id, name }) => ({
      id: `region-boundaries:${id}`,
      key: id,
      title: name,
      visibleByDefault: hierarchies[0]?.levelIds.includes(id) ?? true,
    })),
  needs: (levelId) => ({ levels: levelId === null ? [] : [levelId] }),
  symbol: (theme, levelId, district) => {
    const { color, widthPixels, dash } = boundaryStyle(theme, levelDepth(district.levels, levelId ?? ''));
    return { kind: 'line', color, widthPixels, dash };
  },
  build: (input, levelId, settings) =>
    levelId === null ? null : buildRegionBoundaries(input, levelId, settings),
  legend: () => null,
});
