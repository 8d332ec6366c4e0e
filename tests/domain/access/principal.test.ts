import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '@/domain/access/permission';
import { LOCAL_OPERATOR, may, NOBODY, type Principal } from '@/domain/access/principal';

const commander: Principal = { userName: 'li', displayName: '李', role: 'commander', scopeCodes: null };

describe('may', () => {
  it('lets the local operator do everything and nobody nothing', () => {
    for (const permission of PERMISSIONS) {
      expect(may(LOCAL_OPERATOR, permission)).toBe(true);
      expect(may(NOBODY, permission)).toBe(false);
    }
  });

  it('lets a wall read and do nothing else', () => {
    const wall: Principal = { ...commander, role: 'wall' };

    expect(PERMISSIONS.filter((permission) => may(wall, permission))).toEqual(['read']);
  });

  it('takes from who is bound to a region what concerns the whole district', () => {
    const ofStreet: Principal = { ...commander, scopeCodes: ['330199001'] };

    expect(may(commander, 'intake')).toBe(true);
    expect(may(ofStreet, 'intake')).toBe(false);
    expect(may(ofStreet, 'dispatch')).toBe(true);
    expect(may({ ...ofStreet, role: 'admin' }, 'administer')).toBe(false);
  });
});
