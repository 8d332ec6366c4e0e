import { describe, expect, it } from 'vitest';
import { LAYER_CATALOG } from '@/layers/catalog';
import type { LayerWords } from '@/layers/layer-words';
import { WORDS_CATALOG } from '@/layers/words-catalog';
import { fullLayerInput } from '#tests/support/full-layer-input';
import { buildLayerInput } from '#tests/support/layer-input';

/** What the scene may mark beside the rows of the list. */
const marked = {
  ...fullLayerInput,
  scopeCode: fullLayerInput.district.regions[1]!.code,
  selection: { ...fullLayerInput.selection, regionCodes: [fullLayerInput.district.regions[2]!.code] },
  lasso: [
    [120.41, 30.41],
    [120.42, 30.41],
    [120.42, 30.42],
  ] as const,
  notes: [{ kind: 'text' as const, at: [120.41, 30.41] as [number, number], text: '夜市' }],
};

const tellings = LAYER_CATALOG.flatMap((module) => {
  const keys = module.rows(marked.district).map(({ key }) => key);
  return (keys.length > 0 ? keys : [null]).map((key) => ({ module, key }));
});
const tell = (input: typeof marked, { module, key }: (typeof tellings)[number]): LayerWords | null =>
  WORDS_CATALOG.get(module.id)!(input, key, module.settings.parse({}));

describe('the words of the layers', () => {
  it('are there for every layer, and for nothing else', () => {
    expect([...WORDS_CATALOG.keys()].sort()).toEqual(LAYER_CATALOG.map(({ id }) => id).sort());
  });

  it.each(tellings.map((telling) => [`${telling.module.id} ${telling.key ?? ''}`, telling] as const))(
    '%s tells in a sentence of both languages what it draws',
    (_name, telling) => {
      const words = tell(marked, telling);

      expect(words).not.toBeNull();
      expect(words!.sentence.zh).toMatch(/。$/);
      expect(words!.sentence.en).toMatch(/\.$/);
      for (const text of [words!.sentence.zh, words!.sentence.en])
        expect(text).not.toMatch(/undefined|null|NaN|Infinity/);
      for (const { cells } of words!.rows) {
        expect(cells).toHaveLength(words!.columns.length);
        expect(JSON.stringify(cells)).not.toMatch(/undefined|NaN|Infinity/);
      }
      expect(words!.all).toBeGreaterThanOrEqual(words!.rows.length);
    },
  );

  it('are silent until what a layer draws from has come', () => {
    const empty = buildLayerInput({});
    for (const telling of tellings) {
      const { module, key } = telling;
      // Boundaries are told from the district itself, which is there from the start.
      if (module.id === 'region-boundaries') continue;
      expect(WORDS_CATALOG.get(module.id)!(empty, key, module.settings.parse({})), module.id).toBeNull();
    }
  });

  it('rank regions by the measure of the map and say which are unknown', () => {
    const [first, second, third] = marked.district.regions.filter(({ levelId }) => levelId === 'grid');
    const counts = new Map<string, number | null>([
      [first!.code, 12],
      [second!.code, 40],
      [third!.code, null],
    ]);
    const input = { ...marked, regionCounts: { levelId: 'grid', counts, outside: 0, windowDays: 30 } };
    const words = WORDS_CATALOG.get('region-choropleth')!(input, null, {
      measure: 'count',
      rule: 'quantile',
      suppressSmall: false,
    })!;

    expect(words.rows[0]).toEqual({
      cells: [second!.name, '40'],
      target: { kind: 'region', code: second!.code },
    });
    expect(words.sentence.zh).toContain('64 个区域中 1 个不明');
    // Unknown is no zero: it stands behind all that have none.
    expect(words.all).toBe(64);
  });

  it('name the state of each camera, those out of order first', () => {
    const camera = (code: string, online: unknown) => ({
      type: 'Feature' as const,
      geometry: null,
      properties: { code, name: code, online },
    });
    const collections = new Map([
      [
        'cameras',
        {
          type: 'FeatureCollection' as const,
          features: [camera('A', true), camera('B', undefined), camera('C', false)],
        },
      ],
    ]);
    const words = WORDS_CATALOG.get('cameras')!({ ...marked, collections }, null, {})!;

    expect(words.sentence.zh).toBe('摄像机 3 台：在线 1，离线 1，状态不明 1。');
    expect(words.rows.map(({ cells }) => (cells[0] as { zh: string }).zh)).toEqual(['C', 'B', 'A']);
  });
});
