import { describe, expect, it } from 'vitest';
import { judgeSeparation } from '@/domain/loop/separation';

describe('finding and handling apart', () => {
  it.each([
    ['handed to a named unit', { isAssigned: true, hasUnit: true, isCompleted: false }, 'apart'],
    ['handed on and completed', { isAssigned: true, hasUnit: true, isCompleted: true }, 'apart'],
    ['completed without a hand-over', { isAssigned: false, hasUnit: false, isCompleted: true }, 'one-hand'],
    ['not handed on yet', { isAssigned: false, hasUnit: false, isCompleted: false }, 'unknown'],
    ['a stamp is missing', { isAssigned: false, hasUnit: true, isCompleted: true }, 'unknown'],
    ['handed to nobody named', { isAssigned: true, hasUnit: false, isCompleted: true }, 'unknown'],
  ] as const)('%s', (_, order, expected) => {
    expect(judgeSeparation(order)).toBe(expected);
  });
});
