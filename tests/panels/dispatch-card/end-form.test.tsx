// @vitest-environment jsdom
import { HttpResponse, http } from 'msw';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EndForm } from '@/panels/dispatch-card/end-form';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { dispatchHandlers } from '#mocks/handlers/dispatches';
import type { MemoryDistrict } from '#mocks/memory-district';
import { renderPanel } from '#tests/support/render-panel';

const memory = { note: () => undefined } as unknown as MemoryDistrict;
const dispatch = { id: '11111111-1111-4111-8111-111111111111', version: 1 } as unknown as Dispatch;

afterEach(() => void vi.unstubAllGlobals());

describe('the end of a decision', () => {
  it('tells why it was refused, in the service’s words', async () => {
    const detail = 'Somebody has said already how this decision ended.';
    const refuse = http.put('*/api/v1/dispatches/:id/outcome', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', detail },
        { status: 409 },
      ),
    );
    await renderPanel(<EndForm dispatch={dispatch} />, { handlers: [refuse, ...dispatchHandlers(memory)] });
    fireEvent.change(await screen.findByLabelText('Outcome'), { target: { value: 'All quiet' } });
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });

  it('is not for who may not review, who is told so', async () => {
    await renderPanel(<EndForm dispatch={dispatch} />, { handlers: [], role: 'analyst' });

    expect(await screen.findByText(/Analyst may not review decisions/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  });
});
