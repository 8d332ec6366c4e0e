import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDistrict } from '@/contract/district';
import { incidentSchema, postIncidents, readIncident } from '@/contract/incidents';
import { problemSchema } from '@/contract/problem';
import {
  deleteWarningRule,
  listWarningRules,
  listWarnings,
  previewWarningRule,
  putWarningAction,
  putWarningRule,
  readWarning,
  type warningRuleSchema,
} from '@/contract/warnings';
import { askJson, askRaw, type CurrentParty } from './ask-json';

type WireRule = z.input<typeof warningRuleSchema>;

const WAIT_MILLISECONDS = 30_000;

export function warningSuite(party: CurrentParty): void {
  const send = (body: unknown) => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  /** Fires on the eighth report within a day in the whole district. */
  const buildRule = (id: string, limit: number): WireRule => ({
    kind: 'threshold',
    id,
    name: { zh: '测试规则', en: 'A rule of a test' },
    isEnabled: true,
    owner: '值班室',
    budgetPerDay: 1,
    unit: 'whole',
    categoryCodes: [],
    windowHours: 24,
    limits: [null, null, limit, null],
    clearFraction: 0.5,
  });
  const put = (rule: WireRule) =>
    askJson(party(), putWarningRule, { params: { ruleId: rule.id }, init: send(rule) });
  const standing = async (ruleId: string) =>
    (await askJson(party(), listWarnings)).warnings.filter((warning) => warning.ruleId === ruleId);
  /** As many reports at the data's present as a rule needs. */
  const report = async (count: number) => {
    const { asOf } = await askJson(party(), readDistrict);
    const page = (await (await party().ask('/collections/incidents/items?limit=1')).json()) as {
      features: { id: number }[];
    };
    const known = await askJson(party(), readIncident, { params: { id: page.features[0]!.id } });
    const { id: _id, version: _version, regionCodes: _codes, ...plain } = z.encode(incidentSchema, known);
    const incidents = Array.from({ length: count }, (_, i) => ({
      ...plain,
      sourceId: `warning-${Date.now()}-${i}`,
      reportedAt: new Date(asOf!).toISOString(),
      flags: 0,
      duplicateOf: null,
    }));
    await askJson(party(), postIncidents, { init: send({ incidents }) });
  };

  it('begins with rules that name no place and no class', async () => {
    await expect
      .poll(async () => (await askJson(party(), listWarningRules)).rules.length, {
        timeout: WAIT_MILLISECONDS,
      })
      .toBeGreaterThan(2);
  });

  it('raises a warning as reports come in, lets it be handled, and keeps its history', async ({ skip }) => {
    if (!party().isWritable) skip();
    const rule = buildRule(`burst-${Date.now()}`, 8);
    await put(rule);
    await report(8);
    await expect.poll(async () => (await standing(rule.id)).length, { timeout: WAIT_MILLISECONDS }).toBe(1);
    const [warning] = await standing(rule.id);
    expect(warning).toMatchObject({ level: 3, owner: '值班室', state: 'active', target: { kind: 'whole' } });
    expect(warning!.evidence.observed).toBeGreaterThanOrEqual(8);

    const act = (action: object, actionId: string = crypto.randomUUID()) => ({
      params: { warningId: warning!.id, actionId },
      init: send(action),
    });
    const actionId = crypto.randomUUID();
    const escalate = {
      kind: 'escalate',
      level: 2,
      note: '现场确认，联系电话 13812345678',
      leader: { name: '李*', post: '包抓领导' },
    };
    const once = await askJson(party(), putWarningAction, act(escalate, actionId));
    const twice = await askJson(party(), putWarningAction, act(escalate, actionId));
    expect(once.warning).toMatchObject({ level: 2, escalatedLevel: 2 });
    expect(once.warning.acknowledgedAt).not.toBeNull();
    expect(twice.entries).toEqual(once.entries);
    expect(once.entries.at(-1)!.leader).toEqual({ name: '李*', post: '包抓领导' });

    const milder = await askRaw(party(), putWarningAction, act({ kind: 'escalate', level: 3, note: '降级' }));
    expect(milder.status).toBe(409);
    expect(problemSchema.parse(await milder.json()).detail).toMatch(/worse level/);

    const cleared = await askJson(
      party(),
      putWarningAction,
      act({ kind: 'clear', outcome: 'confirmed', note: null }),
    );
    expect(cleared.warning).toMatchObject({ state: 'cleared', outcome: 'confirmed' });
    expect(cleared.entries.map(({ kind }) => kind)).toEqual(['raised', 'escalated', 'cleared']);
    const { entries } = await askJson(party(), readWarning, { params: { warningId: warning!.id } });
    expect(entries).toEqual(cleared.entries);
    expect(
      (await askJson(party(), listWarnings, { query: '?state=cleared' })).warnings.map(({ id }) => id),
    ).toContain(warning!.id);
    expect(await standing(rule.id)).toEqual([]);
    await askJson(party(), deleteWarningRule, { params: { ruleId: rule.id } });
  });

  it('ends what a rule raised when the rule is deleted, and deletes it once', async ({ skip }) => {
    if (!party().isWritable) skip();
    const rule = buildRule(`ends-${Date.now()}`, 1);
    await report(1);
    const first = await put(rule);
    const again = await put(rule);
    expect(again.changedAt).toBe(first.changedAt);
    await expect.poll(async () => (await standing(rule.id)).length, { timeout: WAIT_MILLISECONDS }).toBe(1);

    expect(await askJson(party(), deleteWarningRule, { params: { ruleId: rule.id } })).toEqual({
      deleted: true,
    });
    expect(await askJson(party(), deleteWarningRule, { params: { ruleId: rule.id } })).toEqual({
      deleted: false,
    });
    await expect.poll(async () => (await standing(rule.id)).length, { timeout: WAIT_MILLISECONDS }).toBe(0);
  });

  it('tells what a rule would have raised, and the parts add up', async () => {
    const preview = await askJson(party(), previewWarningRule, { init: send(buildRule('preview', 1)) });
    const replay = preview.replay!;

    expect(preview.refusal).toBeNull();
    expect(replay.fired).toBeGreaterThan(0);
    expect(replay.byLevel.reduce((sum, count) => sum + count, 0)).toBe(replay.fired);
    expect(replay.sustained + replay.passing + replay.undecided).toBe(replay.fired);
    expect(replay.perDay.flat().reduce((sum, count) => sum + count, 0)).toBe(replay.fired);
  });

  it('says why a rule cannot be judged here', async () => {
    const rule = { ...buildRule('nowhere', 1), unit: 'no-such-level' };
    const preview = await askJson(party(), previewWarningRule, { init: send(rule) });

    expect(preview.refusal?.en).toMatch(/no-such-level/);
  });

  it('refuses rules whose levels are out of order', async () => {
    const rule = { ...buildRule('order', 1), limits: [5, 10, null, null] };
    const response = await askRaw(party(), putWarningRule, { params: { ruleId: 'order' }, init: send(rule) });

    expect(response.status).toBe(400);
  });
}
