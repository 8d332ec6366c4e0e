import type { Map as MapLibreMap } from 'maplibre-gl';
import type { UpdatableCustomLayer } from './module';

/** What a layer of its own shaders holds on the graphics card. */
export interface LayerPainter<Props> {
  /** @param props What to draw; the same object as long as nothing has changed. */
  readonly paint: (props: Props, view: PaintedView) => void;
  /** Frees everything it holds. */
  readonly release: () => void;
}

export interface PaintedView {
  readonly mercatorMatrix: ArrayLike<number>;
  /** Device pixels of a CSS pixel. */
  readonly pixelRatio: number;
  /** As told by `setDivider`. */
  readonly divider: number | null;
}

/** A custom layer of MapLibre that draws the newest props, and draws again when they or its divider change. */
export function createPaintedLayer<Props>(
  id: string,
  createPainter: (gl: WebGL2RenderingContext) => LayerPainter<Props>,
): UpdatableCustomLayer<Props> {
  let map: MapLibreMap | null = null;
  let painter: LayerPainter<Props> | null = null;
  let props: Props | null = null;
  let divider: number | null = null;

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    update(next) {
      props = next;
      map?.triggerRepaint();
    },
    setDivider(fraction) {
      divider = fraction;
      map?.triggerRepaint();
    },
    onAdd(owner, gl) {
      map = owner;
      painter = createPainter(gl);
    },
    onRemove() {
      painter?.release();
      painter = null;
      map = null;
    },
    render(_gl, { defaultProjectionData }) {
      if (!props || !painter || !map) return;
      painter.paint(props, {
        mercatorMatrix: defaultProjectionData.mainMatrix,
        pixelRatio: map.getPixelRatio(),
        divider,
      });
    },
  };
}
