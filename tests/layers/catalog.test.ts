import { describe, expect, it } from 'vitest';
import { LAYER_CATALOG } from '@/layers/catalog';
import { LAYER_GROUPS } from '@/layers/module';
import { LAYER_SLOTS } from '@/layers/slot';
import { fullLayerInput } from '#tests/support/full-layer-input';
import { buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';

const district = buildSquareDistrict();
const rows = LAYER_CATALOG.flatMap((module) => module.rows(district).map((row) => ({ module, row })));
const input = fullLayerInput;
const drawings = LAYER_CATALOG.flatMap((module) => {
  const keys = module.rows(district).map(({ key }) => key);
  return (keys.length > 0 ? keys : [null]).map((key) => ({
    module,
    key,
    drawing: module.build(input, key, module.settings.parse({})),
  }));
});

describe('the layer catalog', () => {
  it('finds every layer by its folder', () => {
    expect(LAYER_CATALOG.length).toBeGreaterThanOrEqual(12);
    expect(LAYER_CATALOG.map(({ id }) => id)).toContain('incident-density');
  });

  it('has no id twice, of modules, rows or what they draw', () => {
    const drawn = drawings.flatMap(({ drawing }) => [
      ...(drawing?.styleLayers ?? []).map(({ layer }) => layer.id),
      ...(drawing?.custom ?? []).map(({ id }) => id),
      ...(drawing?.deck ?? []).map(({ id }) => id),
    ]);
    for (const ids of [LAYER_CATALOG.map(({ id }) => id), rows.map(({ row }) => row.id), drawn]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names every row in both languages and puts it into a known group', () => {
    for (const { module, row } of rows) {
      expect(row.title.zh).not.toBe('');
      expect(row.title.en).not.toBe('');
      expect(LAYER_GROUPS).toContain(module.group);
      expect(row.id === module.id || row.id.startsWith(`${module.id}:`)).toBe(true);
    }
  });

  it('draws each row once its data are there, with ids that begin with its own', () => {
    for (const { module, drawing } of drawings) {
      expect(drawing, module.id).not.toBeNull();
      for (const { layer, slot } of drawing!.styleLayers ?? []) {
        expect(layer.id.startsWith(module.id)).toBe(true);
        expect(LAYER_SLOTS).toContain(slot);
      }
      for (const { id } of [...(drawing!.custom ?? []), ...(drawing!.deck ?? [])]) {
        expect(id.startsWith(module.id)).toBe(true);
      }
    }
  });

  it('asks for the data without which a row draws nothing', () => {
    const empty = buildLayerInput({ regionShapes: new Map() });
    for (const { module, row } of rows) {
      const needs = module.needs(row.key, module.settings.parse({}));
      expect(Object.values(needs).flat().length, row.id).toBeGreaterThan(0);
      expect(module.build(empty, row.key, module.settings.parse({})), row.id).toBeNull();
    }
  });

  it('takes settings it does not know, and bad ones, as the default', () => {
    for (const module of LAYER_CATALOG) {
      const plain = module.settings.parse({});
      expect(
        module.settings.parse({ unknown: 'x', measure: 7, rule: '', scaleMax: -1, isolines: 'no' }),
      ).toEqual(plain);
    }
  });
});
