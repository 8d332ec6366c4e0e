// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RegionTable } from '@/panels/coverage/region-table';
import { renderInPanel } from '#tests/support/in-panel';

const regions = [
  { code: 'street-0', areaSquareMeters: 1000, atLeast: [1000, 300, 100, 50], cameras: 4, authorized: 1 },
  { code: 'street-1', areaSquareMeters: 1000, atLeast: [1000, 100, 0, 0], cameras: 0, authorized: 0 },
  { code: 'street-2', areaSquareMeters: 0, atLeast: [0, 0, 0, 0], cameras: 0, authorized: 0 },
];

describe('RegionTable', () => {
  it('ranks regions by what is in sight, and tells no share of a region without open ground', async () => {
    const { change } = await renderInPanel(<RegionTable regions={regions.slice(0, 2)} />);
    const rows = within(screen.getByRole('list')).getAllByRole('button');

    expect(rows[0]).toHaveTextContent(/street 1.*10.*无摄像机/u);
    expect(rows[1]).toHaveTextContent(/street 0.*30.*4 台，授权网格长 25/u);
    await userEvent.click(rows[0]!);
    expect(change).toHaveBeenCalledWith({ selection: { kind: 'region', code: 'street-1' } });
  });

  it('shows a dash where nothing can be seen or not', async () => {
    await renderInPanel(<RegionTable regions={regions.slice(2)} />);

    expect(screen.getByRole('button')).toHaveTextContent(/street 2\s*—/u);
  });
});
