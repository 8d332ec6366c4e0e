import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '@/app/methods/method-list';

describe('the methods', () => {
  it('are written for every study that stands on its own', () => {
    const folders = readdirSync('src/studies', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    // The budget of alarms is told with the alarms; camera coverage is no study, but is told here.
    expect(METHODS.map(({ id }) => id).sort()).toEqual(
      [...folders.filter((name) => name !== 'alert-budget'), 'coverage'].sort(),
    );
  });

  it('say in both languages what is asked, done and not seen, with sources', () => {
    for (const { id, title, question, steps, nulls, limits, sources, formulae, parameters } of METHODS) {
      const texts = [title, question, ...steps, ...nulls, ...limits];
      const terms = [...formulae, ...parameters].flatMap(({ term, meaning }) => [term, meaning]);
      for (const { zh, en } of [...texts, ...terms]) {
        expect(zh, id).not.toBe('');
        expect(en, id).not.toBe('');
      }
      expect(Math.min(steps.length, nulls.length, limits.length, sources.length), id).toBeGreaterThan(0);
    }
  });

  it('stand in the order of the cloud maps', () => {
    const maps = METHODS.map(({ cloudMap }) => cloudMap);
    expect(maps.indexOf('history')).toBeLessThan(maps.indexOf('situation'));
    expect(maps.lastIndexOf('situation')).toBeLessThan(maps.indexOf('trend'));
  });
});
