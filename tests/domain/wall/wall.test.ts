import { describe, expect, it } from 'vitest';
import { REPORT_SECONDS, wallPresence } from '@/domain/wall/wall';

describe('a wall', () => {
  it('is connected while it tells of itself, late when two reports are missing, then gone', () => {
    expect(wallPresence(REPORT_SECONDS)).toBe('connected');
    expect(wallPresence(3 * REPORT_SECONDS)).toBe('late');
    expect(wallPresence(9 * REPORT_SECONDS)).toBe('gone');
  });
});
