// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readWarning } from '@/contract/warnings';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { RedWarning, splitRed } from '@/faces/wall/red-warning';
import { mergeAlerts } from '@/panels/standing-alert';
import { contractHandler } from '#mocks/contract-handler';
import { buildWarning } from '#tests/support/build-warning';
import { renderPanel } from '#tests/support/render-panel';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 4, 1, 4);
const strip = { x: 0, y: 60, width: 1800, height: 150 };

async function show(changes: Partial<Warning>, entries: readonly WarningEntry[] = []) {
  const warning = buildWarning({ level: 1, raisedAt: NOON, ...changes });
  const [alert] = mergeAlerts([warning], [], 24);
  await renderPanel(
    <RedWarning box={strip} parts={[strip]} alert={alert!} asOf={NOON + 2 * HOUR} waiting={2} />,
    {
      handlers: [contractHandler(readWarning, () => ({ warning: warning as never, entries: [...entries] }))],
    },
  );
}

describe('the red warning on a wall', () => {
  it('says by sign, numeral and words what is where, since when and that nobody is on it', async () => {
    await show({});

    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent('Wangjiang · Appearance');
    expect(screen.getByRole('img', { name: /I\b/ })).toHaveTextContent('I');
    expect(alarm).toHaveTextContent('14 in 24 h, as usual 5.20 (2–9)');
    expect(alarm).toHaveTextContent('since 05-01 12:00, for 2 h');
    expect(alarm).toHaveTextContent('2 more red warnings follow');
    expect(screen.getByText('Nobody')).toHaveAttribute('data-open', 'true');
    expect(screen.getByText('not acknowledged')).toHaveAttribute('data-open', 'true');
  });

  it('says who owns it, who acknowledged it and who escalated it why, with names as all may read them', async () => {
    const at = NOON + HOUR;
    await show(
      { owner: '李建国', acknowledgedAt: at, acknowledgedBy: '陈晓明', escalatedLevel: 1, ruleLevel: 2 },
      [
        {
          ordinal: 2,
          at,
          by: '陈晓明',
          kind: 'escalated',
          level: 1,
          owner: null,
          outcome: null,
          leader: null,
          note: '人员聚集',
        },
      ],
    );

    expect(await screen.findByText('李*国')).toHaveAttribute('data-open', 'false');
    expect(screen.getByText('陈*明 05-01 13:00')).toBeVisible();
    expect(await screen.findByText('陈*明 05-01 13:00 · 人员聚集')).toBeVisible();
  });

  it('puts its parts on as many panels as there are', () => {
    const panel = (i: number) => ({ ...strip, x: 700 * i, width: 600 });
    const ofOne = splitRed([strip]);

    expect(ofOne.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(strip.width);
    expect(splitRed([panel(0), panel(1)]).map(({ x }) => x)).toEqual([0, 300, 700]);
    expect(splitRed([panel(0), panel(1), panel(2)]).map(({ x }) => x)).toEqual([0, 700, 1400]);
  });
});
