import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import { hoveredCode } from '@/map/pointer/hovered-code';
import { toPointableScene } from '@/map/pointer/pointable-scene';
import { EMPTY_MAP } from '@/map/style/compose-map';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput();
const scene = (...levels: string[]) =>
  toPointableScene({
    input,
    composed: EMPTY_MAP,
    shownRows: levels.map((level) => ({ rowId: level, needs: { levels: [level] } })),
  });
const regionCodes = ['district-0', 'street-3', 'community-10', 'grid-45'].map(regionCode);

describe('hoveredCode', () => {
  it('outlines the region of the finest level shown', () => {
    expect(hoveredCode({ regionCodes }, scene('street', 'community', 'district'))).toBe('community-10');
  });

  it('outlines nothing where no borders are shown, or outside', () => {
    expect(hoveredCode({ regionCodes }, scene())).toBeNull();
    expect(hoveredCode({ regionCodes: [] }, scene('grid'))).toBeNull();
  });
});

describe('toPointableScene', () => {
  it('knows from the rows what can be picked', () => {
    const shownRows = [
      { rowId: 'a', needs: { points: true } },
      { rowId: 'b', needs: { density: { bandwidthMeters: 'auto' as const } } },
    ];
    expect(toPointableScene({ input, composed: EMPTY_MAP, shownRows })).toMatchObject({
      pointsShown: true,
      densityShown: true,
      outlineLevelId: null,
    });
  });
});
