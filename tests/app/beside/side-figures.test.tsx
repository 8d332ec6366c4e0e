// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EngineView } from '@/engine/engine-view';
import { SideFigures } from '@/app/beside/side-figures';
import { renderInPanel } from '#tests/support/in-panel';

const DAY = 86_400;
/** Midnight of 2026-01-05 in Shanghai. */
const START = Date.parse('2026-01-05T00:00:00+08:00') / 1000;
const span = (days: number) => ({ fromSeconds: START, toSeconds: START + days * DAY });
const view = (total: number, overdue: number, overdueDenominator: number) =>
  ({ window: { totals: { total, overdue, overdueDenominator } } }) as unknown as EngineView;

describe('the figures of one side', () => {
  it('tell days, incidents, incidents a day and the share overdue', async () => {
    await renderInPanel(<SideFigures side="left" view={view(70, 3, 12)} span={span(7)} />);
    expect(screen.getByRole('status')).toHaveTextContent('2026-01-05 – 2026-01-11');
    expect(screen.getByRole('status')).toHaveTextContent('70 件');
    expect(screen.getByRole('status')).toHaveTextContent('日均 10');
    expect(screen.getByRole('status')).toHaveTextContent('超期率 25.0%');
  });

  it('are compared over as many days', async () => {
    // 30 a day over ten days, against 20 a day over thirty: half as many again.
    const against = { view: view(600, 0, 1), span: span(30) };
    await renderInPanel(
      <SideFigures side="right" view={view(300, 0, 1)} span={span(10)} against={against} />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('较左侧 ▲ 50%');
  });

  it('call a share of nothing unknown, and compare with nothing where the other side has none', async () => {
    const against = { view: view(0, 0, 0), span: span(7) };
    await renderInPanel(<SideFigures side="right" view={view(4, 0, 0)} span={span(7)} against={against} />);
    expect(screen.getByRole('status')).toHaveTextContent('超期率 未知');
    expect(screen.getByRole('status')).not.toHaveTextContent('较左侧');
  });
});
