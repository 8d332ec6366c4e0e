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

  it('are drawn always, and nothing where there are none', () => {
    expect(featuresOf([])).toEqual([]);
  });
});
