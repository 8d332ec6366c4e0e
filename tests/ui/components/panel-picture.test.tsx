// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PanelPicturesProvider } from '@/ui/components/panel-picture';
import type { PanelPictures } from '@/ui/components/panel-picture';
import { PanelFrame } from '@/ui/components/panel-frame';
import { initText } from '@/ui/text/language';

beforeAll(() => initText('zh'));

const panel = (
  <PanelFrame title="类别" state={{ kind: 'ready' }}>
    占道经营 128
  </PanelFrame>
);
const draw = (pictures: PanelPictures | null) =>
  render(pictures ? <PanelPicturesProvider value={pictures}>{panel}</PanelPicturesProvider> : panel);
const button = () => screen.queryByRole('button', { name: /类别/ });

describe('the picture button of a panel', () => {
  it('hands over its own panel and says what was saved', async () => {
    const take = vi.fn<PanelPictures['take']>().mockResolvedValue('格局-类别.png');
    draw({ take, whyNot: null });

    await userEvent.click(button()!);

    const [element, title] = take.mock.calls[0]!;
    expect(element.textContent).toContain('占道经营 128');
    expect(title).toBe('类别');
    expect(await screen.findByRole('status')).toHaveTextContent('格局-类别.png');
  });

  it('says that a picture failed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    draw({ take: () => Promise.reject(new Error('no memory')), whyNot: null });

    await userEvent.click(button()!);

    expect(await screen.findByText(/重试/)).toBeVisible();
  });

  it('names who may where the user may not', () => {
    draw({ take: () => Promise.resolve(''), whyNot: '只有分析员可以导出' });

    expect(screen.getByRole('button', { name: '只有分析员可以导出' })).toBeDisabled();
  });

  it('is not there where no pictures are taken, as on the wall', () => {
    draw(null);

    expect(button()).toBeNull();
  });
});
