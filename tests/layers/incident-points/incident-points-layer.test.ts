import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { buildIncidentPoints } from '@/layers/incident-points/incident-points-layer';
import { buildIncidentPointsLegend } from '@/layers/incident-points/incident-points-legend';
import type { DeckDrawing } from '@/layers/deck-drawing';
import type { PointsInView } from '@/layers/layer-input';
import { buildLayerInput } from '#tests/support/layer-input';

const points: PointsInView = {
  positions: Float64Array.of(120.41, 30.41, 120.42, 30.42, 120.42, 30.42, 120.43, 30.43),
  rowIds: Uint32Array.of(5, 6, 7, 8),
  flags: Uint8Array.of(0, 0, 0, INCIDENT_FLAGS.geocodingPile),
  matched: 4,
};
const input = buildLayerInput({ points });
const dataOf = ({ props }: DeckDrawing) => props.data as { length: number };
const lengths = (of: typeof input) => buildIncidentPoints(of)!.deck!.map((layer) => dataOf(layer).length);

describe('the incident points', () => {
  it('draw lone incidents, shared places and piles each in their own way', () => {
    const { deck, sources, styleLayers } = buildIncidentPoints(input)!;
    expect(deck!.map(({ id }) => id)).toEqual([
      'incident-points/singles',
      'incident-points/groups',
      'incident-points/counts',
      'incident-points/selected',
    ]);
    expect(lengths(input)).toEqual([1, 1, 1, 0]);
    expect(sources!['incident-points/piles']).toMatchObject({
      data: { features: [{ properties: { text: '1' } }] },
    });
    expect(styleLayers!.map(({ slot }) => slot)).toEqual(['symbol']);
  });

  it('keep their ids and objects while nothing changes', () => {
    const again = buildIncidentPoints({ ...input, language: 'en' })!;
    expect(again.deck).toBe(buildIncidentPoints(input)!.deck);
  });

  it('ring the selected incident where it is', () => {
    const selected = { ...input, selection: { ...input.selection, incidentRowId: 8 } };
    const ring = buildIncidentPoints(selected)!.deck![3]!;
    const { attributes } = dataOf(ring) as unknown as {
      attributes: { getPosition: { value: Float64Array } };
    };
    expect([...attributes.getPosition.value]).toEqual([120.43, 30.43]);
  });

  it('draw nothing rather than a part that would pass for the whole', () => {
    const part = { ...input, points: { ...points, matched: 91_234 } };
    expect(lengths(part)).toEqual([0, 0, 0, 0]);
    expect(buildIncidentPointsLegend(part)!.drawn).toEqual({
      drawn: 0,
      all: 91_234,
      missing: { zh: '视野内 91,234 件，放大后显示', en: 'zoom in: 91,234 in view' },
    });
  });

  it('draw nothing while two windows are compared, and say so', () => {
    expect(lengths({ ...input, comparing: true })).toEqual([0, 0, 0, 0]);
    expect(buildIncidentPointsLegend({ ...input, comparing: true })!.drawn!.missing!.zh).toBe(
      '对比时不画事件点',
    );
  });

  it('name piles in the legend as no true place', () => {
    const { entries, drawn } = buildIncidentPointsLegend(input)!;
    expect(drawn).toEqual({ drawn: 4, all: 4, missing: null });
    expect(entries.map(({ title, count }) => [title.zh, count])).toEqual([
      ['视野内事件', 4],
      ['默认点堆积，非真实位置', 1],
    ]);
  });
});
