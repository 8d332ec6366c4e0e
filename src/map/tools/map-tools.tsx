import { Suspense, lazy } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LassoRing, LayerInput } from '@/layers/layer-input';
import type { Buffer, Note } from '@/scene/scene';
import { LassoTool } from '../lasso/lasso-tool';
import type { MapTool } from './map-tool';

const MeasureTool = lazy(async () => ({ default: (await import('./measure-tool')).MeasureTool }));
const BufferTool = lazy(async () => ({ default: (await import('./buffer-tool')).BufferTool }));
const NoteTool = lazy(async () => ({ default: (await import('./note-tool')).NoteTool }));

interface MapToolsProps {
  readonly map: MapLibreMap;
  readonly tool: MapTool;
  readonly input: LayerInput;
  readonly onLasso: (ring: LassoRing, buffer: Buffer | null) => void;
  readonly onNotes: (notes: readonly Note[]) => void;
  readonly onClose: () => void;
}

/** The tool that has the pointer; all but the lasso load when they are first asked for. */
export function MapTools({ map, tool, input, onLasso, onNotes, onClose }: MapToolsProps) {
  if (tool === 'lasso') {
    const done = (ring: LassoRing) => {
      onClose();
      onLasso(ring, null);
    };
    return <LassoTool map={map} onDone={done} onCancel={onClose} />;
  }
  return (
    <Suspense fallback={null}>
      {tool === 'measure' ? <MeasureTool map={map} onClose={onClose} /> : null}
      {tool === 'buffer' ? <BufferTool map={map} input={input} onDone={onLasso} onClose={onClose} /> : null}
      {tool === 'note' ? (
        <NoteTool map={map} notes={input.notes} onChange={onNotes} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}
