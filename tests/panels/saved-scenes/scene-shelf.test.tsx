// @vitest-environment jsdom
import { HttpResponse, http } from 'msw';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SceneShelf } from '@/panels/saved-scenes/scene-shelf';
import { sceneHandlers } from '#mocks/handlers/scenes';
import type { MemoryDistrict } from '#mocks/memory-district';
import { renderPanel } from '#tests/support/render-panel';

const memory = { note: () => undefined } as unknown as MemoryDistrict;
const save = async (name: string) => {
  fireEvent.change(await screen.findByLabelText('Name what is on screen'), { target: { value: name } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
};
const names = () =>
  within(screen.getByRole('list', { name: 'Saved scenes' }))
    .queryAllByTitle(/^Delete/)
    .map(({ title }) => title.slice('Delete “'.length, -1));

afterEach(() => void vi.unstubAllGlobals());

describe('the shelf of saved scenes', () => {
  it('saves what is on screen, opens it again, and says which one is on screen', async () => {
    const onOpened = vi.fn();
    const { scene } = await renderPanel(<SceneShelf onOpened={onOpened} />, {
      handlers: sceneHandlers(memory),
      scene: { cloudMap: 'trend', window: { kind: 'last-days', days: 90 } },
    });
    await save('morning');
    expect(await screen.findByText('on screen')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /^morning/ }));

    expect(onOpened).toHaveBeenCalledOnce();
    expect(scene()).toMatchObject({ cloudMap: 'trend', window: { kind: 'last-days', days: 90 } });
  });

  it('fixes the moving window where asked to', async () => {
    const { scene } = await renderPanel(<SceneShelf onOpened={() => undefined} />, {
      handlers: sceneHandlers(memory),
    });
    fireEvent.click(await screen.findByRole('checkbox'));
    await save('as of today');
    fireEvent.click(await screen.findByRole('button', { name: /^as of today/ }));

    expect(scene().window.kind).toBe('between');
  });

  it('renames, deletes, and takes a deletion back', async () => {
    await renderPanel(<SceneShelf onOpened={() => undefined} />, { handlers: sceneHandlers(memory) });
    await save('first');
    await waitFor(() => expect(names()).toEqual(['first']));
    fireEvent.click(screen.getByRole('button', { name: 'Rename “first”' }));
    const field = screen.getByLabelText('Rename “first”');
    fireEvent.change(field, { target: { value: 'second' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(names()).toEqual(['second']));

    fireEvent.click(screen.getByRole('button', { name: 'Delete “second”' }));
    await waitFor(() => expect(names()).toEqual([]));
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(names()).toEqual(['second']));
  });

  it('takes a refused save back and tells why in the service’s words', async () => {
    const detail = 'Your role may look but not save.';
    const refuse = http.put('*/api/v1/scenes/:id', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Forbidden', status: 403, code: 'forbidden', detail },
        { status: 403 },
      ),
    );
    await renderPanel(<SceneShelf onOpened={() => undefined} />, {
      handlers: [refuse, ...sceneHandlers(memory)],
    });
    await save('mine');

    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
    await waitFor(() => expect(names()).toEqual([]));
  });

  it('lets who may not save look and open, and says who may', async () => {
    await renderPanel(<SceneShelf onOpened={() => undefined} />, {
      handlers: sceneHandlers(memory),
      role: 'wall',
    });

    expect(await screen.findByText(/Wall may not save scenes and briefings; .*Analyst/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
