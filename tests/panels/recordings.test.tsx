// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Recordings } from '@/panels/recordings';
import { renderInPanel } from '#tests/support/in-panel';

const cameras = [{ code: '33010600001310000001', name: '湖滨路口' }];
const at = Date.UTC(2026, 10, 20, 2, 30);
const videoPlayer = 'https://video.example/play?d={code}&from={from}&to={to}';

describe('Recordings', () => {
  it('opens the platform’s own player for the time around the report', async () => {
    await renderInPanel(<Recordings cameras={cameras} at={at} />, { district: { videoPlayer } });
    const link = screen.getByRole('link', { name: /湖滨路口 的录像/u });

    expect(link).toHaveAttribute(
      'href',
      'https://video.example/play?d=33010600001310000001&from=2026-11-20T02%3A20%3A00.000Z&to=2026-11-20T02%3A50%3A00.000Z',
    );
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('is not there without a player, a known time or a camera that sees', async () => {
    await renderInPanel(<Recordings cameras={cameras} at={at} />);
    await renderInPanel(<Recordings cameras={cameras} at={null} />, { district: { videoPlayer } });
    await renderInPanel(<Recordings cameras={[]} at={at} />, { district: { videoPlayer } });

    expect(screen.queryByRole('link')).toBeNull();
  });
});
