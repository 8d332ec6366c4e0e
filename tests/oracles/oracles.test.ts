import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFile, listFixtures } from './check-file';

/** Reference answers made with independent packages lie beside the project, not in it. */
const folder = fileURLToPath(new URL('../../../shared/oracles', import.meta.url));

describe.skipIf(!existsSync(folder))('the library against independent packages', () => {
  for (const file of existsSync(folder) ? listFixtures(folder) : []) {
    it(`agrees with ${file} within its tolerance`, async () => {
      const report = await checkFile(`${folder}/${file}`);

      expect(report.failures).toEqual([]);
      expect(report.passed, report.note ?? '').toBe(true);
    });
  }
});
