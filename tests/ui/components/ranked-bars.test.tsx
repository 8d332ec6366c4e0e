// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { formatChange } from '@/ui/format/format-change';

const bar = (part: Partial<RankedBar>): RankedBar => ({
  id: 'a',
  name: '市容环境',
  value: 241,
  before: 210,
  change: formatChange(241, 210),
  chosen: false,
  ...part,
});

describe('RankedBars', () => {
  it('tells name, count and change of a row to who cannot see its bar', () => {
    render(<RankedBars label="类别" bars={[bar({})]} onChoose={() => undefined} />);

    expect(screen.getByRole('button', { name: /市容环境.*241.*▲ 15%/ })).toBeInTheDocument();
  });

  it('hands over the row that is chosen, also by keyboard', async () => {
    const onChoose = vi.fn();
    render(<RankedBars label="类别" bars={[bar({}), bar({ id: 'b', name: '噪声' })]} onChoose={onChoose} />);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    expect(onChoose).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('does not let a remainder be chosen', () => {
    render(
      <RankedBars label="区域" bars={[bar({ fixed: true, name: '区外' })]} onChoose={() => undefined} />,
    );

    expect(screen.getByRole('button', { name: /区外/ })).toBeDisabled();
  });
});
