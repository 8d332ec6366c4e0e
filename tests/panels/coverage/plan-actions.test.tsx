// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlanActions } from '@/panels/coverage/plan-actions';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Scene } from '@/scene/scene';
import { parsePlan } from '@/workers/coverage/coverage-settings';
import { coverageInput, proposedSite } from '#tests/support/coverage-results';
import { renderInPanel } from '#tests/support/in-panel';

const plan = coverageInput().sites!;
const camera = { longitude: 120.45, latitude: 30.46, zoom: 16, bearing: 0, pitch: 0 };

/** The plan that the scene was asked to keep. */
function keptPlan(change: ReturnType<typeof vi.fn>): ReturnType<typeof parsePlan> {
  const ask = change.mock.lastCall![0] as (scene: Scene) => Partial<Scene>;
  return parsePlan(String(ask(DEFAULT_SCENE).studySettings!['siting']!['plan']));
}

const show = (chosen: number | null, part: Partial<typeof plan> = {}) =>
  renderInPanel(<PlanActions plan={{ ...plan, ...part }} chosen={chosen} onRemoved={() => undefined} />, {
    scene: { camera },
  });

afterEach(() => vi.unstubAllGlobals());

describe('PlanActions', () => {
  it('adds a camera at the middle of the map, to the sites there are', async () => {
    const { change } = await show(null);
    await userEvent.click(screen.getByRole('button', { name: '加一台' }));

    expect(keptPlan(change)).toHaveLength(3);
    expect(keptPlan(change)!.at(-1)).toEqual({ position: [120.45, 30.46], azimuthDegrees: 0 });
  });

  it('takes away the one that is picked, and offers that only where one is', async () => {
    const { change } = await show(1);
    await userEvent.click(screen.getByRole('button', { name: '删除第 2 台' }));

    expect(keptPlan(change)!.map(({ azimuthDegrees }) => azimuthDegrees)).toEqual([90]);
  });

  it('goes back to the proposal where the plan is one’s own', async () => {
    const { change } = await show(null, { isOwn: true });
    await userEvent.click(screen.getByRole('button', { name: '恢复建议' }));

    expect(keptPlan(change)).toBeNull();
  });

  it('holds no more than forty, and says so', async () => {
    await show(null, { sites: Array.from({ length: 40 }, () => proposedSite()) });

    expect(screen.getByRole('button', { name: '加一台' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '加一台' })).toHaveAttribute('title', '一个方案最多 40 台');
  });

  it('hands the plan over as a file', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    await show(null);
    await userEvent.click(screen.getByRole('button', { name: '导出 CSV' }));
    await userEvent.click(screen.getByRole('button', { name: 'GeoJSON' }));

    expect(saved.map(({ type }) => type)).toEqual(['text/csv;charset=utf-8', 'application/geo+json']);
  });
});
