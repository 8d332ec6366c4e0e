import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '@/domain/access/permission';
import { rolesThatMay } from '@/domain/access/role';

describe('rolesThatMay', () => {
  it('names at least the administrator for everything', () => {
    for (const permission of PERMISSIONS) expect(rolesThatMay(permission).at(-1)).toBe('admin');
  });

  it('names who dispatches and who supervises', () => {
    expect(rolesThatMay('dispatch')).toEqual(['commander', 'admin']);
    expect(rolesThatMay('supervise')).toEqual(['leader', 'commander', 'admin']);
  });
});
