// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StepList } from '@/faces/import-desk/step-list';
import type { Desk } from '@/faces/import-desk/use-desk';
import { renderPanel } from '#tests/support/render-panel';

const file = (part: object) => ({ refusal: null, role: 'incidents', columns: [], ...part });
const desk = (part: object) =>
  ({ shown: null, uploads: { sending: [] }, trial: null, ...part }) as unknown as Desk;

afterEach(() => void vi.unstubAllGlobals());

describe('the steps of an import', () => {
  it('begin with the files', async () => {
    await renderPanel(<StepList desk={desk({})} />, { handlers: [] });
    const [first, ...others] = await screen.findAllByRole('listitem');
    expect(first).toHaveAttribute('aria-current', 'step');
    for (const other of others) expect(other).not.toHaveAttribute('aria-current');
  });

  it('count columns that are used, and go on to the check', async () => {
    const columns = [{ use: 'reportedAt' }, { use: null }, { use: 'longitude' }];
    const shown = { refusal: null, files: [file({ columns })], places: [{ crs: 'GCJ-02' }] };
    await renderPanel(<StepList desk={desk({ shown })} />, { handlers: [] });
    const items = await screen.findAllByRole('listitem');
    expect(items[1]).toHaveTextContent(/2.*3/);
    expect(items[2]).toHaveTextContent('GCJ-02');
    expect(items[3]).toHaveAttribute('aria-current', 'step');
  });

  it('stop at a file that is refused', async () => {
    const shown = { refusal: null, files: [file({ refusal: { zh: '空', en: 'empty' } })], places: [] };
    await renderPanel(<StepList desk={desk({ shown })} />, { handlers: [] });
    const items = await screen.findAllByRole('listitem');
    expect(items[1]).toHaveAttribute('data-state', 'wrong');
    expect(items[3]).toHaveAttribute('data-state', 'later');
  });
});
