import { afterAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '@/contract/catalog';
import { CALLED } from './ask-json';

/** Runs last: by then every endpoint of the contract has been called. */
export function coverageSuite(): void {
  afterAll(() => {
    const missed = ENDPOINTS.map(({ id }) => id).filter((id) => !CALLED.has(id));
    if (missed.length > 0) throw new Error(`no contract test calls ${missed.join(', ')}`);
  });

  describe('the catalog', () => {
    it('names each endpoint once, by id and by method with path', () => {
      const ids = ENDPOINTS.map(({ id }) => id);
      const addresses = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);

      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(addresses).size).toBe(addresses.length);
    });
  });
}
