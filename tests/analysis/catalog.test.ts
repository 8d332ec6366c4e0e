import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyses } from '@/analysis/catalog';

const folders = readdirSync(new URL('../../src/analysis/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the catalog of analyses', () => {
  it('holds every analysis under the name of its folder', () => {
    expect(analyses.size).toBeGreaterThan(10);
    for (const [id, analysis] of analyses) {
      expect(folders).toContain(id);
      expect(analysis.id).toBe(id);
      expect(typeof analysis.run).toBe('function');
    }
  });
});
