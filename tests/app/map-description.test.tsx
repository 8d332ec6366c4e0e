// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MapDescription } from '@/app/map-description';
import { LAYER_CATALOG } from '@/layers/catalog';
import type { LayerListRow } from '@/panels/layer-view';
import { buildSquareDistrict } from '#tests/support/layer-input';
import { renderInPanel } from '#tests/support/in-panel';

const SHOWN = ['incident-density', 'cameras'];
const rows: LayerListRow[] = LAYER_CATALOG.flatMap((module) =>
  module.rows(buildSquareDistrict()).map((row) => ({
    module,
    row,
    state: { rowId: row.id, visible: SHOWN.includes(row.id), settings: {} },
    available: row.id !== 'cameras',
  })),
);

const draw = () =>
  renderInPanel(
    <>
      <div id="map">
        <canvas data-testid="canvas" />
        <MapDescription rows={rows} />
      </div>
      <input aria-label="note" />
      <button id="dock-tab-words">words</button>
    </>,
  );

describe('the description of the map', () => {
  it('names what is drawn, and nothing that the district lacks', async () => {
    await draw();

    expect(screen.getByText(/地图上有/)).toHaveTextContent('事件密度');
    expect(screen.getByText(/地图上有/)).not.toHaveTextContent('摄像机');
  });

  it('leads from the map to its words with T, and from nowhere else', async () => {
    const { change } = await draw();

    fireEvent.keyDown(screen.getByRole('textbox', { name: 'note' }), { key: 't' });
    fireEvent.keyDown(screen.getByTestId('canvas'), { key: 't', ctrlKey: true });
    expect(change).not.toHaveBeenCalled();

    fireEvent.keyDown(screen.getByTestId('canvas'), { key: 'T' });
    expect(change).toHaveBeenCalledWith({ dock: 'words' });
    expect(screen.getByRole('button', { name: 'words' })).toHaveFocus();
  });
});
