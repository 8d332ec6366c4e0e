import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineLayer } from '@/layers/module';
import type { LayerDrawing } from '@/layers/module';
import { createPartBuilder } from '@/map/style/build-parts';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput();
const moduleOf = (build: () => LayerDrawing | null, rows: readonly string[] = ['a']) =>
  defineLayer({
    id: 'a',
    group: 'analysis',
    order: 1,
    settings: z.object({}),
    rows: () => rows.map((id) => ({ id, key: null, title: { zh: id, en: id }, visibleByDefault: false })),
    needs: () => ({ density: { bandwidthMeters: 'auto' as const } }),
    symbol: () => ({ kind: 'fill', color: '#000000' }),
    build,
    legend: () => null,
  });
const row = (visible: boolean) => [{ rowId: 'a', visible, settings: {} }];

describe('createPartBuilder', () => {
  it('brings a row to the map when it is first shown, and then only hides it', () => {
    const drawing: LayerDrawing = {};
    const build = vi.fn(() => drawing);
    const parts = createPartBuilder([moduleOf(build)]);
    expect(parts(input, row(false)).parts).toEqual([]);
    expect(parts(input, row(true)).parts).toEqual([{ drawing, visible: true }]);
    expect(parts(input, row(false)).parts).toEqual([{ drawing, visible: false }]);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('draws a module without rows always', () => {
    const parts = createPartBuilder([moduleOf(() => ({}), [])]);
    expect(parts(input, []).parts).toEqual([{ drawing: {}, visible: true }]);
  });

  it('keeps the last drawing while new data are on their way', () => {
    const drawing: LayerDrawing = {};
    const build = vi.fn<() => LayerDrawing | null>().mockReturnValueOnce(drawing).mockReturnValue(null);
    const parts = createPartBuilder([moduleOf(build)]);
    parts(input, row(true));
    expect(parts(input, row(true)).parts[0]!.drawing).toBe(drawing);
  });

  it('does not let one layer that fails take the others with it', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = moduleOf(() => {
      throw new Error('broken');
    });
    const sound = { ...moduleOf(() => ({})), id: 'b', rows: () => [] };
    expect(createPartBuilder([failing, sound])(input, row(true)).parts).toHaveLength(1);
    expect(said).toHaveBeenCalledWith('The layer a could not be drawn.', expect.any(Error));
    said.mockRestore();
  });

  it('says which data the shown rows draw from', () => {
    const parts = createPartBuilder([moduleOf(() => ({}))]);
    expect(parts(input, row(true)).shownRows).toEqual([
      { rowId: 'a', needs: { density: { bandwidthMeters: 'auto' } } },
    ]);
    expect(parts(input, row(false)).shownRows).toEqual([]);
  });
});
