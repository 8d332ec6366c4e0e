import { describe, expect, it } from 'vitest';
import { layer } from '@/layers/hot-spots/index';
import type { LayerDrawing } from '@/layers/module';
import { hotSpotsResult, TWO_SQUARES } from '#tests/support/history-results';
import { buildLayerInput } from '#tests/support/layer-input';

const build = (result: unknown, settings: object = {}): LayerDrawing =>
  layer.build(
    buildLayerInput({ studies: new Map([['hot-spots', result]]) }),
    null,
    layer.settings.parse(settings),
  )!;
const codesOf = ({ styleLayers }: LayerDrawing, id: string): unknown => {
  const found = styleLayers!.find(({ layer: { id: own } }) => own === id)?.layer;
  return found && 'filter' in found ? (found.filter as unknown[])[2] : undefined;
};

describe('the layer of hot spots', () => {
  it('hatches and outlines what is significant, hot and cold apart, and draws nothing of the rest', () => {
    const drawing = build(hotSpotsResult());

    expect(codesOf(drawing, 'hot-spots/hot-99/hatch')).toEqual(['literal', ['street-0']]);
    expect(codesOf(drawing, 'hot-spots/cold-99/hatch')).toEqual(['literal', ['street-1']]);
    expect(codesOf(drawing, 'hot-spots/hot-99/edge')).toEqual(['literal', ['street-0']]);
    expect(JSON.stringify(drawing.styleLayers)).not.toContain('street-2');
  });

  it('hatches grey what cannot be judged', () => {
    const drawing = build(hotSpotsResult());
    const unjudged = drawing.styleLayers!.find(({ layer: { id } }) => id === 'hot-spots/unjudged')!.layer;

    expect(codesOf(drawing, 'hot-spots/unjudged')).toEqual(['literal', ['street-3']]);
    expect(unjudged.paint).toMatchObject({ 'fill-pattern': 'hot-spots/hatch-unknown' });
  });

  it('draws squares from their own outlines, and the one picked out in the accent', () => {
    const result = hotSpotsResult({ cells: TWO_SQUARES, classes: ['hot-95', 'none'], reasons: [null, null] });
    const drawing = build(result, { shown: 1 });

    expect(Object.keys(drawing.sources!)).toEqual(['hot-spots/cells']);
    expect(codesOf(drawing, 'hot-spots/hot-95/hatch')).toEqual(['literal', ['cell-0']]);
    expect(codesOf(drawing, 'hot-spots/shown')).toEqual(['literal', ['cell-1']]);
    expect(build(result).sources).toEqual(drawing.sources);
  });

  it('draws nothing until the study has an answer', () => {
    expect(layer.build(buildLayerInput(), null, layer.settings.parse({}))).toBeNull();
    expect(layer.legend(buildLayerInput(), null, layer.settings.parse({}))).toBeNull();
  });

  it('counts every class in the legend, so that they sum to all cells', () => {
    const input = buildLayerInput({ studies: new Map([['hot-spots', hotSpotsResult()]]) });
    const legend = layer.legend(input, null, layer.settings.parse({}))!;
    const entries = legend.kind === 'symbols' ? legend.entries : [];

    expect(entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(4);
    expect(entries.map(({ title }) => title.zh)).toEqual([
      '热点 99%',
      '热点 95%',
      '冷点 99%',
      '冷点 95%',
      '与偶然无异',
      '不可判断',
    ]);
    expect(legend.unit?.zh).toBe('2 格');
    expect(legend.notes.map(({ zh }) => zh)).toContain('未计入：地点不明 7 件');
  });
});
