// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BesideControls } from '@/app/beside/beside-controls';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Beside } from '@/scene/scene';
import { renderInPanel } from '#tests/support/in-panel';

const district = {
  categories: [
    { code: '01', name: { zh: '噪声', en: 'Noise' }, parentCode: null },
    { code: '02', name: { zh: '消防', en: 'Fire' }, parentCode: null },
  ],
};
const beside: Beside = { window: { kind: 'last-days', days: 30 }, filters: DEFAULT_SCENE.filters };

describe('the controls of the right side', () => {
  it('give it a period and a category of its own', async () => {
    const { change } = await renderInPanel(<BesideControls beside={beside} />, { district });
    fireEvent.change(screen.getByLabelText('类别'), { target: { value: '02' } });
    expect(change).toHaveBeenLastCalledWith({
      beside: { ...beside, filters: { ...beside.filters, categories: ['02'] } },
    });
    const period = screen.getByLabelText('时间窗');
    fireEvent.change(period, { target: { value: JSON.stringify({ kind: 'all' }) } });
    expect(change).toHaveBeenLastCalledWith({ beside: { ...beside, window: { kind: 'all' } } });
  });

  it('keep what was chosen elsewhere and cannot be chosen here', async () => {
    const several: Beside = {
      window: { kind: 'between', from: 0, to: 86_400_000 },
      filters: { ...beside.filters, categories: ['01', '02'] },
    };
    await renderInPanel(<BesideControls beside={several} />, { district });
    expect(screen.getByLabelText('类别')).toHaveDisplayValue('2 项');
    expect(screen.getByLabelText('时间窗')).toHaveDisplayValue('自选时段');
  });

  it('swap the sides, and close the right one', async () => {
    const filters = { ...DEFAULT_SCENE.filters, categories: ['01'] };
    const { change } = await renderInPanel(<BesideControls beside={beside} />, {
      district,
      scene: { filters },
    });
    fireEvent.click(screen.getByRole('button', { name: /左右互换/ }));
    expect(change).toHaveBeenLastCalledWith({
      ...beside,
      beside: { window: DEFAULT_SCENE.window, filters },
    });
    fireEvent.click(screen.getByRole('button', { name: '收起右侧地图' }));
    expect(change).toHaveBeenLastCalledWith({ beside: null });
  });
});
