import { describe, expect, it } from 'vitest';
import { buildRising, risingColors } from '@/layers/rising/rising-layer';
import { buildRisingLegend } from '@/layers/rising/rising-legend';
import { reference } from '@/studies/rising/reference';
import { buildLayerInput } from '#tests/support/layer-input';
import { risingResult } from '#tests/support/trend-results';

const input = buildLayerInput({ studies: new Map([[reference.id, risingResult()]]) });

describe('buildRising', () => {
  const layers = buildRising(input)!.styleLayers!.map(({ layer }) => layer);

  it('colors rises and falls from the diverging palette', () => {
    const paint = JSON.stringify(layers[0]);
    const colors = risingColors(input.theme);
    expect(paint).toContain(`["grid-0"],"${colors[6]}"`);
    expect(paint).toContain(`["grid-1"],"${colors[1]}"`);
  });

  it('hatches what is not assessed instead of giving it a color', () => {
    expect(JSON.stringify(layers[0]!)).not.toContain('grid-63');
    expect(JSON.stringify(layers[1]!)).toContain('grid-63');
  });

  it('waits for the study', () => {
    expect(buildRising(buildLayerInput())).toBeNull();
    expect(buildRisingLegend(buildLayerInput())).toBeNull();
  });
});

describe('buildRisingLegend', () => {
  it('counts every region once, hatched ones apart, and names the level of significance', () => {
    const legend = buildRisingLegend(input)!;
    const counted = legend.classes.reduce((sum, { count }) => sum + count, 0);
    expect(counted + legend.unknown!.count).toBe(64);
    expect(legend.classes[0]).toMatchObject({ label: '▲ > 50 %', count: 1 });
    expect(legend.notes.map(({ en }) => en).join()).toContain('FDR 5 %');
  });
});
