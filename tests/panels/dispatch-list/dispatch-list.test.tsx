// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DispatchList } from '@/panels/dispatch-list/dispatch-list';
import { dispatchHandlers } from '#mocks/handlers/dispatches';
import type { MemoryDistrict } from '#mocks/memory-district';
import { buildSquareDistrict } from '#tests/support/layer-input';
import { renderPanel } from '#tests/support/render-panel';

const memory = { note: () => undefined } as unknown as MemoryDistrict;
const grids = buildSquareDistrict().regions.filter(({ levelId }) => levelId === 'grid');
const order = (title: string, regionCode: string) => ({
  target: { kind: 'region', code: regionCode },
  title,
  regionCode,
  position: null,
  unitCode: null,
  unitName: 'Street team',
  teamName: null,
  action: 'patrol',
  reason: 'Because of the noise',
  figures: [],
  scene: {},
  dataVersion: 'v1',
});
const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const put = (id: string, body: object): Promise<Response> =>
  fetch(`/api/v1/dispatches/${id}`, { method: 'PUT', body: JSON.stringify(body) });

afterEach(() => void vi.unstubAllGlobals());

describe('the list of decisions', () => {
  it('says that there are none, then lists those of the scope and picks one out', async () => {
    const handlers = dispatchHandlers(memory);
    const scope = grids[0]!.code;
    const { scene } = await renderPanel(<span />, { handlers });
    await put(ids[0], order('Here', grids[0]!.code));
    await put(ids[1], order('Elsewhere', grids.at(-1)!.code));
    expect(scene().scope).toBeNull();
    const view = await renderPanel(<DispatchList />, { handlers, scene: { scope } });
    fireEvent.click(await screen.findByRole('button', { name: /^Here/ }));

    expect(screen.queryByText('Elsewhere')).toBeNull();
    await waitFor(() => expect(view.scene().selection).toEqual({ kind: 'dispatch', id: ids[0] }));
  });

  it('offers a way out where nothing was decided yet', async () => {
    await renderPanel(<DispatchList />, { handlers: dispatchHandlers(memory) });

    expect(await screen.findByText(/No decision is on record yet/)).toBeVisible();
  });
});
