import { describe, expect, it } from 'vitest';
import { parseState, saysDuplicate } from '#data/import/words/state-words';

describe('parseState', () => {
  it.each([
    ['Closed', 'completed'],
    ['Open', 'accepted'],
    ['In Progress', 'in-handling'],
    ['Assigned', 'assigned'],
    ['Cancelled', 'void'],
    ['Completed - Dup', 'completed'],
    ['Under investigation', 'in-handling'],
    ['Investigation complete; no suspect identified', 'completed'],
    ['已办结', 'completed'],
    ['未办结', 'in-handling'],
    ['办理中', 'in-handling'],
    ['已派单', 'assigned'],
    ['已回访', 'called-back'],
    ['退回', 'returned'],
    ['挂账', 'suspended'],
    ['作废', 'void'],
    ['立案', 'triaged'],
    ['MA', null],
  ])('reads %s', (word, state) => {
    expect(parseState(word)).toBe(state);
  });

  it('hears that an order repeats another', () => {
    expect([saysDuplicate('Open - Dup'), saysDuplicate('重复件'), saysDuplicate('Open')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
