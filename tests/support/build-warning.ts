import type { Warning } from '@/domain/warning/warning';

/** A yellow warning on a street, with what a test wants to be different. */
export function buildWarning(changes: Partial<Warning> = {}): Warning {
  return {
    id: 'W1',
    ruleId: 'R1',
    ruleName: { zh: '街道 24 小时超常', en: 'Unusual day in a street' },
    ruleKind: 'expected',
    target: {
      kind: 'region',
      regionCode: 'S1',
      collectionId: null,
      featureId: null,
      name: { zh: '望江街道', en: 'Wangjiang' },
      position: [120.5, 30.5],
    },
    category: { code: '01', name: { zh: '市容', en: 'Appearance' } },
    level: 3,
    ruleLevel: 3,
    escalatedLevel: null,
    worstLevel: 3,
    evidence: {
      observed: 14,
      expected: 5.2,
      lower: 2,
      upper: 9,
      p: 0.002,
      limit: null,
      direction: null,
      windowHours: 24,
    },
    raisedAt: 100,
    notedAt: 110,
    borneOutAt: 100,
    isSustained: null,
    state: 'active',
    acknowledgedAt: null,
    acknowledgedBy: null,
    owner: null,
    clearedAt: null,
    clearedBy: null,
    outcome: null,
    version: 1,
    ...changes,
  };
}
