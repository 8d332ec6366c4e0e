import { describe, expect, it } from 'vitest';
import { changeWord } from '@/layers/period-change/change-classes';
import { layer } from '@/layers/period-change/index';
import { changeOf, periodChangeResult } from '#tests/support/history-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ studies: new Map([['period-change', periodChangeResult()]]) });
const settings = layer.settings.parse({});

describe('the layer of changes', () => {
  it('has seven classes and one hatch; chance is grey, never a weak rise', () => {
    const drawing = layer.build(input, null, settings)!;
    const fills = drawing.styleLayers!.filter(({ layer: { id } }) => id.startsWith('period-change/class'));
    const colorOf = (step: number) =>
      fills.find(({ layer: { id } }) => id === `period-change/class${step}`)!.layer.paint;

    expect(fills).toHaveLength(7);
    expect(colorOf(0)).toMatchObject({ 'fill-color': input.theme.unchanged });
    expect(colorOf(3)).toMatchObject({ 'fill-color': input.theme.increases[2] });
    expect(colorOf(-3)).toMatchObject({ 'fill-color': input.theme.decreases[2] });
  });

  it('writes a percentage only where the base carries one, and nothing where chance explains it', () => {
    expect(changeWord(changeOf('a'))).toBe('+66%');
    expect(changeWord(changeOf('a', { before: 90, now: 40, ratio: 40 / 90, kind: 'fall' }))).toBe('−56%');
    expect(changeWord(changeOf('a', { before: 3, now: 19 }))).toBe('3→19');
    expect(changeWord(changeOf('a', { kind: 'indistinct' }))).toBe('');
  });

  it('counts every region in the legend and tells of holidays and dispersion', () => {
    const legend = layer.legend(input, null, settings)!;
    const entries = legend.kind === 'symbols' ? legend.entries : [];
    const notes = legend.notes.map(({ zh }) => zh);

    expect(entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(4);
    expect(notes).toContain('已校正过度离散');
    expect(notes).toContain('法定节假日不对等。');
    expect(legend.unit?.zh).toBe('2 格');
  });
});
