// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { initText } from '@/ui/text/language';

beforeAll(() => initText('zh'));

describe('FormulaFigure', () => {
  it('tells its formula, both numbers and what is not counted when it gets the focus', async () => {
    render(
      <FormulaFigure
        name="闭环率"
        rate={{ part: 30, whole: 40 }}
        formula="闭环 ÷（闭环 + 断环）"
        excluded="在途 5 件"
      />,
    );
    await userEvent.tab();

    expect(screen.getByRole('button', { name: '闭环率 75.0%' })).toHaveFocus();
    const tip = await screen.findByRole('tooltip');
    expect(tip).toHaveTextContent('闭环 ÷（闭环 + 断环）');
    expect(tip).toHaveTextContent('30 ÷ 40 = 75.0%');
    expect(tip).toHaveTextContent('不计：在途 5 件');
  });

  it('shows a rate of nothing as unknown, not as zero', () => {
    render(<FormulaFigure name="满意率" rate={{ part: 0, whole: 0 }} formula="满意 ÷ 回访有答复" />);

    expect(screen.getByRole('button', { name: '满意率 —' })).toBeInTheDocument();
  });
});
