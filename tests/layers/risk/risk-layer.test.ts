import { describe, expect, it } from 'vitest';
import { buildRisk, riskColors } from '@/layers/risk/risk-layer';
import { buildRiskLegend } from '@/layers/risk/risk-legend';
import { reference } from '@/studies/risk/reference';
import { buildLayerInput } from '#tests/support/layer-input';
import { riskResult } from '#tests/support/trend-results';

const inputWith = (part: Parameters<typeof riskResult>[0]) =>
  buildLayerInput({ studies: new Map([[reference.id, riskResult(part)]]) });

describe('buildRisk', () => {
  it('fills each share of the area with its own stop of the ramp, the riskiest the farthest up', () => {
    const input = inputWith({});
    const layers = buildRisk(input, { shown: -1 })!.styleLayers!;
    const fills = layers.filter(({ layer }) => layer.type === 'fill').map(({ layer }) => layer);
    expect(fills.map(({ paint }) => (paint as { 'fill-color': string })['fill-color'])).toEqual(
      riskColors(input.theme),
    );
    expect(JSON.stringify(fills[0])).toContain('grid-5');
    expect(JSON.stringify(fills[0])).not.toContain('grid-6');
  });

  it('draws nothing that does not beat its baseline, and the legend says so', () => {
    const input = inputWith({ drawn: false });
    expect(buildRisk(input, { shown: -1 })).toEqual({});
    const legend = buildRiskLegend(input)!;
    expect(legend.kind).toBe('symbols');
    expect(legend.notes[0]!.zh).toBe('预测不优于基线，未绘制');
  });

  it('marks the square picked out in the panel only where there are squares', () => {
    const marks = (shown: number) =>
      JSON.stringify(
        buildRisk(inputWith({}), { shown })!.styleLayers!.find(({ layer }) => layer.id === 'risk/shown'),
      );
    expect(marks(5)).toBe(marks(-1));
  });

  it('waits for the study', () => {
    expect(buildRisk(buildLayerInput(), { shown: -1 })).toBeNull();
    expect(buildRiskLegend(buildLayerInput())).toBeNull();
  });
});

describe('buildRiskLegend', () => {
  it('counts the cells of each share and tells how the ranking fared', () => {
    const legend = buildRiskLegend(inputWith({}))!;
    if (legend.kind !== 'classes') throw new Error('classes expected');
    expect(legend.classes.map(({ label, count }) => [label, count])).toEqual([
      ['≤ 1 %', 1],
      ['1 % – 5 %', 1],
      ['5 % – 10 %', 0],
      ['10 % – 20 %', 1],
    ]);
    expect(legend.notes.at(-1)!.zh).toContain('5 % 面积命中 30.0%，PAI 6.0；基线 25.0%');
  });
});
