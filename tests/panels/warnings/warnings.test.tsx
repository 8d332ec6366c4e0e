// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listWarningRules, listWarnings, previewWarningRule, putWarningRule } from '@/contract/warnings';
import type { RuleStatus } from '@/client/warnings/warning-queries';
import { DEFAULT_RULES } from '@/domain/warning/default-rules';
import { Warnings } from '@/panels/warnings/warnings';
import { contractHandler } from '#mocks/contract-handler';
import { buildWarning } from '#tests/support/build-warning';
import { renderPanel } from '#tests/support/render-panel';

const NOON = Date.parse('2026-11-20T04:00:00Z');
const status = (rule: RuleStatus['rule']): RuleStatus => ({
  rule,
  refusal: null,
  active: 1,
  changedAt: NOON,
  changedBy: null,
});

function handlers(state: { standing: boolean }) {
  const rules = new Map(DEFAULT_RULES.map((rule) => [rule.id, rule as RuleStatus['rule']]));
  return [
    contractHandler(listWarnings, ({ query }) => {
      const warnings =
        query.state === 'cleared'
          ? [buildWarning({ state: 'cleared', clearedAt: NOON, outcome: 'false-alarm', clearedBy: 'Li' })]
          : state.standing
            ? [buildWarning({ raisedAt: NOON })]
            : [];
      return { warnings: warnings as never, numberMatched: warnings.length, judgedTo: NOON };
    }),
    contractHandler(listWarningRules, () => ({ rules: [...rules.values()].map(status) })),
    contractHandler(putWarningRule, ({ body }) => {
      rules.set(body.id, body);
      return status(body);
    }),
    contractHandler(previewWarningRule, () => ({
      refusal: null,
      replay: {
        days: 90,
        stepHours: 6,
        fromAt: NOON - 90 * 86_400_000,
        toAt: NOON,
        fired: 14,
        byLevel: [0, 2, 12, 0] as [number, number, number, number],
        sustained: 11,
        passing: 2,
        undecided: 1,
        perDay: Array.from({ length: 90 }, (): [number, number, number, number] => [0, 0, 0, 0]),
        examples: [],
      },
      now: [0, 0, 1, 0] as [number, number, number, number],
    })),
  ];
}

describe('the panel of warnings', () => {
  it('lists what stands, and picks one out', async () => {
    const { scene } = await renderPanel(<Warnings />, { handlers: handlers({ standing: true }) });
    const row = await screen.findByRole('button', { name: /Wangjiang · Appearance/ }, { timeout: 10_000 });
    fireEvent.click(row);

    expect(scene().selection).toEqual({ kind: 'feature', collectionId: 'warnings', code: 'W1' });
  });

  it('says until when was judged where nothing stands, and lists what was', async () => {
    await renderPanel(<Warnings />, { handlers: handlers({ standing: false }) });
    expect(await screen.findByText(/No warning stands.*11-20 12:00/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Cleared' }));
    expect(await screen.findByText(/cleared by Li · false alarm/)).toBeVisible();
  });

  it('tells what a rule would have raised, with the definition, before it is saved', async () => {
    await renderPanel(<Warnings />, { handlers: handlers({ standing: true }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Rules' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Edit “Unusual day in a region”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Try on the last 90 days' }));

    expect(await screen.findByText(/Would have fired 14 times in 90 days .* 11 of them still/)).toBeVisible();
    expect(screen.getByText(/in the next 24 h, none of which had been seen/)).toBeVisible();
    expect(screen.getByText(/0.16 a day on average against a budget of 2.00: within it/)).toBeVisible();
  });

  it('switches a rule off', async () => {
    await renderPanel(<Warnings />, { handlers: handlers({ standing: true }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Rules' }));
    const toggle = await screen.findByRole('checkbox', { name: /Unusual day in a region/ });
    fireEvent.click(toggle);

    await waitFor(() => expect(toggle).not.toBeChecked());
  });

  it('saves no rule that is not complete', async () => {
    await renderPanel(<Warnings />, { handlers: handlers({ standing: true }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Rules' }));
    fireEvent.click(await screen.findByRole('button', { name: 'New rule' }));
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Mine' } });

    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  });
});
