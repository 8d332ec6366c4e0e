import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildSceneNotes } from '@/layers/scene-notes/scene-notes-layer';
import type { Note } from '@/scene/scene';
import { buildLayerInput } from '#tests/support/layer-input';

const featuresOf = (notes: readonly Note[]) =>
  (buildSceneNotes(buildLayerInput({ notes })).sources!['scene-notes'] as { data: FeatureCollection }).data
    .features;

describe('the notes of a scene', () => {
  it('draw a point with its words at its right, and a text alone', () => {
    const [point, text] = featuresOf([
      { kind: 'point', at: [120.4, 30.4], text: 'night market' },
      { kind: 'text', at: [120.5, 30.4], text: 'closed in May' },
    ]);
    expect(point!.properties).toMatchObject({
      image: 'scene-notes/point',
      anchor: 'left',
      words: 'night market',
    });
    expect(text!.properties).toMatchObject({ image: '', anchor: 'center', words: 'closed in May' });
  });

  it('draw an arrow as a line, a tip turned the way it goes, and words behind its tail', () => {
    const [line, tip, words] = featuresOf([
      { kind: 'arrow', from: [120.4, 30.4], at: [120.5, 30.4], text: 'here' },
    ]);
    expect(line!.geometry).toMatchObject({
      coordinates: [
        [120.4, 30.4],
        [120.5, 30.4],
      ],
    });
    expect(tip!.properties).toMatchObject({ image: 'scene-notes/tip', turned: 90 });
    // The arrow goes east: the words end where it begins.
    expect(words!.properties).toMatchObject({ words: 'here', anchor: 'right' });
  });

  it.each([
    ['north', [120.4, 30.5], 0],
    ['south', [120.4, 30.3], 180],
    ['west', [120.3, 30.4], -90],
  ] as const)('turn the tip of an arrow that goes %s', (_way, at, turned) => {
    const [, tip] = featuresOf([{ kind: 'arrow', from: [120.4, 30.4], at: [...at], text: '' }]);

    expect(Math.abs(tip!.properties!['turned'] as number)).toBeCloseTo(Math.abs(turned), 6);
    expect(Math.sign(tip!.properties!['turned'] as number) * Math.sign(turned)).not.toBe(-1);
  });

  it('draw arrows over the dots of incidents, too, with the tip turned on its point', () => {
    const input = buildLayerInput({
      notes: [
        { kind: 'arrow', from: [120.4, 30.4], at: [120.5, 30.4], text: 'here' },
        { kind: 'text', at: [120.5, 30.4], text: 'no arrow' },
      ],
    });
    const [casing, line, tip] = buildSceneNotes(input).deck!;

    for (const drawing of [casing!, line!, tip!]) expect(drawing.props.data).toHaveLength(1);
    const { getAngle, getPosition } = tip!.props as unknown as {
      getAngle: (arrow: Note) => number;
      getPosition: (arrow: Note) => number[];
    };
    // East is a quarter turn clockwise; deck.gl turns the other way.
    expect(getAngle(input.notes[0]!)).toBeCloseTo(-90, 6);
    expect(getPosition(input.notes[0]!)).toEqual([120.5, 30.4]);
    expect(buildSceneNotes(buildLayerInput({ notes: [] })).deck).toEqual([]);
  });

  it('are drawn always, and nothing where there are none', () => {
    expect(featuresOf([])).toEqual([]);
  });
});
