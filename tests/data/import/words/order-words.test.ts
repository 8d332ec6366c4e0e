import { describe, expect, it } from 'vitest';
import {
  parseEventGrade,
  parseRoute,
  parseSatisfied,
  parseUrgency,
  parseYes,
} from '#data/import/words/order-words';

describe('the words of orders', () => {
  it('reads satisfaction in either language', () => {
    expect(['满意', '基本满意', '不满意', 'Dissatisfied', '', '未评价'].map(parseSatisfied)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
    ]);
  });

  it('keeps urgency, event grade and route apart', () => {
    expect(['特急', '紧急', '一般', 'P1', ''].map(parseUrgency)).toEqual([
      'critical',
      'urgent',
      'normal',
      'critical',
      null,
    ]);
    expect(['特别重大', '重大', 'Ⅲ级', '一般', ''].map(parseEventGrade)).toEqual([1, 2, 3, 4, null]);
    expect(['大循环', '小循环', '网格自行处置', ''].map(parseRoute)).toEqual([
      'large-loop',
      'small-loop',
      'base-grid',
      'unknown',
    ]);
  });

  it('reads yes, and counts as yes', () => {
    expect(['Y', 'true', '是', '2', '0', 'no', ''].map(parseYes)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
