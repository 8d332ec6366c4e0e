// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readPatrolRound, readPatrols } from '@/contract/patrols';
import { Patrol } from '@/panels/patrol/patrol';
import { PATROL_SETTINGS_ID } from '@/scene/patrol-settings';
import { contractHandler, MockProblem } from '#mocks/contract-handler';
import { buildPatrolReport } from '#tests/support/build-patrol-report';
import { renderPanel } from '#tests/support/render-panel';

const report = buildPatrolReport();
const handlers = [
  contractHandler(readPatrols, () => report),
  contractHandler(readPatrolRound, ({ params }) => ({
    id: params.roundId,
    gridCode: 'grid-7',
    path: [
      [120.5, 30.5, report.rounds[0]!.startedAt],
      [120.51, 30.5, report.rounds[0]!.endedAt],
    ] as [number, number, number][],
  })),
];
const LONG = { timeout: 10_000 };

describe('the panel of patrols', () => {
  it('says what was due, done and missed, what is not due yet, and by which rule', async () => {
    await renderPanel(<Patrol />, { handlers });

    expect(
      await screen.findByText(
        '2 visits were due, 1 done (50.0%), 0 late, 1 missed; 2 more are not due yet.',
        {},
        LONG,
      ),
    ).toBeVisible();
    expect(screen.getByText(/On duty 08:00–18:00/)).toBeVisible();
    expect(screen.getByText('1 of 2 missed')).toBeVisible();
    expect(screen.getByText('2 of 16')).toBeVisible();
  });

  it('plays a round, whose walker is told nowhere', async () => {
    const { scene } = await renderPanel(<Patrol />, { handlers });
    fireEvent.click(await screen.findByRole('button', { name: /10:00–11:00/ }, LONG));
    const slider = await screen.findByRole('slider', { name: 'Played' });
    fireEvent.change(slider, { target: { value: '0.5' } });

    expect(await screen.findByText('10:30')).toBeVisible();
    await waitFor(() =>
      expect(scene().studySettings[PATROL_SETTINGS_ID]).toMatchObject({
        round: '0123456789abcdef',
        played: 0.5,
      }),
    );
  });

  it('shows a wall the rounds without letting it look at one', async () => {
    await renderPanel(<Patrol />, { handlers, role: 'wall' });

    expect(await screen.findByText(/may not see unmasked details/, {}, LONG)).toBeVisible();
    expect(screen.queryByRole('button', { name: /10:00–11:00/ })).not.toBeInTheDocument();
  });

  it('says what to import where there are no tracks', async () => {
    const nothing = contractHandler(readPatrols, () => {
      throw new MockProblem(404, 'not-found', 'none');
    });
    await renderPanel(<Patrol />, { handlers: [nothing] });

    expect(await screen.findByText(/has no patrol tracks. Import/, {}, LONG)).toBeVisible();
  });
});
