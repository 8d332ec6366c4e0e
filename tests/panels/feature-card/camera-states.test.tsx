// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packSpans } from '@/domain/camera/state-spans';
import type { StateSpan } from '@/domain/camera/state-spans';
import { CameraStates } from '@/panels/feature-card/camera-states';
import { renderInPanel } from '#tests/support/in-panel';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const ASOF = Date.parse('2026-06-30T00:00:00Z');
const at = (day: number, hour = 0) => Date.UTC(2026, 5, day, hour) / 1000;

function answer(spans: readonly StateSpan[] | null): void {
  server.use(
    http.get('*/api/v1/collections/camera-states/items/:code', ({ params }) =>
      spans
        ? HttpResponse.json({
            type: 'Feature',
            id: params['code'],
            geometry: null,
            properties: { spans: packSpans(spans) },
          })
        : HttpResponse.json({ title: 'Not found', status: 404, detail: 'There is none.' }, { status: 404 }),
    ),
  );
}
const render = () =>
  renderInPanel(<CameraStates code="cam" />, { district: { asOf: ASOF, timeZone: 'UTC' } });

describe('the record of a camera’s states', () => {
  it('tells availability of the time on record, each outage with its length, and the mean time to repair', async () => {
    answer([
      { from: at(10), to: at(20), online: true },
      { from: at(20), to: at(20, 6), online: false },
      { from: at(20, 6), to: at(28), online: true },
      { from: at(28), to: at(30), online: false },
    ]);
    await render();
    const list = await screen.findByRole('list', { name: '历次离线' });

    // 17 d 18 h online of 20 d on record; the 20 days before the 10th are of the month before but for 10.
    expect(screen.getByText('88.8%')).toBeInTheDocument();
    expect(screen.getByText('10 日')).toBeInTheDocument();
    expect(screen.getByText('6 时（1 次）')).toBeInTheDocument();
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['06-28 00:00 起，尚未恢复2 日', '06-20 00:00 至 06:006 时']);
  });

  it('says so where nothing is on record, and where the record did not come', async () => {
    answer(null);
    await render();
    expect(await screen.findByText(/没有在线记录/u)).toBeInTheDocument();
    expect(screen.queryByText('在线时长占有记录时长')).toBeNull();
  });

  it('says when the record did not come', async () => {
    server.use(http.get('*/api/v1/collections/camera-states/items/:code', () => HttpResponse.error()));
    await render();

    expect(await screen.findByText(/在线记录没有取到/u, {}, { timeout: 8000 })).toBeInTheDocument();
  }, 10_000);
});
