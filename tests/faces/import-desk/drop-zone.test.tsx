// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DropZone } from '@/faces/import-desk/drop-zone';
import type { Desk } from '@/faces/import-desk/use-desk';
import { renderPanel } from '#tests/support/render-panel';

/** A desk without files that keeps what is laid on it. */
function emptyDesk() {
  const add = vi.fn();
  return { desk: { shown: null, uploads: { sending: [], add } } as unknown as Desk, add };
}

afterEach(() => void vi.unstubAllGlobals());

describe('the empty import desk', () => {
  it('takes the files that are chosen, and the same ones again', async () => {
    const { desk, add } = emptyDesk();
    await renderPanel(<DropZone desk={desk} />, { handlers: [] });
    const file = new File(['id\n1'], 'cases.csv');
    const input = await screen.findByTestId<HTMLInputElement>('import-files');
    fireEvent.change(input, { target: { files: [file] } });

    expect(add).toHaveBeenCalledExactlyOnceWith([file]);
    expect(input.value).toBe('');
  });

  it('says who may import to whoever may not', async () => {
    const { desk } = emptyDesk();
    await renderPanel(<DropZone desk={desk} />, { handlers: [], role: 'wall' });
    const button = await screen.findByRole('button');

    expect(button).toBeDisabled();
    expect(button.title).toMatch(/may not .*who may:/);
  });
});
