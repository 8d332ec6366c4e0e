import { describe, expect, it } from 'vitest';
import { actOnWarning, type WarningAction } from '@/domain/warning/act-on-warning';
import { buildWarning } from '#tests/support/build-warning';

const by = { by: '李工', at: 500 };
const act = (action: WarningAction, changes = {}) => {
  const acted = actOnWarning(buildWarning(changes), action, by);
  if ('refusal' in acted) throw new Error(acted.refusal.en);
  return acted;
};

describe('actOnWarning', () => {
  it('acknowledges once, and whoever acts has seen it', () => {
    expect(act({ kind: 'acknowledge', note: null }).warning).toMatchObject({
      acknowledgedAt: 500,
      acknowledgedBy: '李工',
      version: 2,
    });
    expect(act({ kind: 'assign', owner: '城管', note: null }).warning).toMatchObject({
      owner: '城管',
      acknowledgedBy: '李工',
    });
    const again = actOnWarning(
      buildWarning({ acknowledgedAt: 1, acknowledgedBy: '王' }),
      { kind: 'acknowledge', note: null },
      by,
    );
    expect(again).toMatchObject({ refusal: { zh: '该预警已由王签收。' } });
  });

  it('a note alone does not acknowledge', () => {
    expect(act({ kind: 'note', note: '看过图' }).warning.acknowledgedAt).toBeNull();
  });

  it('escalates to a worse level only', () => {
    const { warning, entry } = act(
      { kind: 'escalate', level: 1, note: '人群聚集', leader: { name: '李*', post: '包抓领导' } },
      { level: 3 },
    );
    expect(warning).toMatchObject({ level: 1, escalatedLevel: 1, worstLevel: 1, ruleLevel: 3 });
    expect(entry).toMatchObject({ kind: 'escalated', level: 1, note: '人群聚集', by: '李工' });
    expect(entry.leader).toEqual({ name: '李*', post: '包抓领导' });
    expect(act({ kind: 'note', note: '看过图' }).entry.leader).toBeNull();
    expect(
      actOnWarning(buildWarning({ level: 2 }), { kind: 'escalate', level: 2, note: 'x', leader: null }, by),
    ).toHaveProperty('refusal');
  });

  it('clears with what was found, after which only notes are taken', () => {
    const { warning } = act({ kind: 'clear', outcome: 'false-alarm', note: null });
    expect(warning).toMatchObject({ state: 'cleared', clearedAt: 500, outcome: 'false-alarm' });
    expect(actOnWarning(warning, { kind: 'acknowledge', note: null }, by)).toHaveProperty('refusal');
    expect(actOnWarning(warning, { kind: 'note', note: '复盘' }, by)).toHaveProperty('entry');
  });
});
