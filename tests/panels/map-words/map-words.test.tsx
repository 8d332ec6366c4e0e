// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LAYER_CATALOG } from '@/layers/catalog';
import { LayerViewProvider } from '@/panels/layer-view';
import type { LayerListRow } from '@/panels/layer-view';
import { MapWords } from '@/panels/map-words/map-words';
import type { Scene } from '@/scene/scene';
import { fullLayerInput } from '#tests/support/full-layer-input';
import { renderInPanel } from '#tests/support/in-panel';

function rowsOf(shown: readonly string[]): LayerListRow[] {
  return LAYER_CATALOG.flatMap((module) =>
    module.rows(fullLayerInput.district).map((row) => ({
      module,
      row,
      state: { rowId: row.id, visible: shown.includes(row.id), settings: {} },
      available: true,
    })),
  );
}

const draw = (shown: readonly string[]) =>
  renderInPanel(
    <LayerViewProvider value={{ input: fullLayerInput, rows: rowsOf(shown) }}>
      <MapWords />
    </LayerViewProvider>,
  );

describe('the map in words', () => {
  it('tells every layer that is shown, and one of them as a table', async () => {
    await draw(['incident-density', 'region-boundaries:street']);

    const layers = within(screen.getByRole('list', { name: '正在显示的图层' }));
    expect(layers.getAllByRole('button')).toHaveLength(2);
    expect(layers.getByRole('button', { name: /事件密度/ })).toHaveTextContent(/密度最高/);
    expect(screen.getByRole('table', { name: '事件密度' })).toBeVisible();

    await userEvent.click(layers.getByRole('button', { name: /街道/ }));
    const table = within(screen.getByRole('table', { name: '街道' }));
    // A head and four streets.
    expect(table.getAllByRole('row')).toHaveLength(5);
  });

  it('leads from a row to its region on the map', async () => {
    const { change } = await draw(['region-boundaries:street']);

    await userEvent.click(screen.getByRole('button', { name: '在地图上看 street 0' }));

    const next = (change.mock.calls[0]![0] as () => Partial<Scene>)();
    expect(next.selection).toEqual({ kind: 'region', code: 'street-0' });
    expect(next.camera!.longitude).toBeCloseTo(120.425, 6);
  });

  it('says so where nothing is shown', async () => {
    await draw([]);

    expect(screen.getByText(/没有打开的图层/)).toBeVisible();
  });
});
