import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { toMercator } from '@/domain/geo/web-mercator';
import type { Note } from '@/scene/scene';
import type { ThemeTokens } from '@/ui/tokens';
import { parseCssColor, toDeckColor } from '../css-color';
import { flatLines, texts } from '../deck-drawing';
import type { DeckDrawing } from '../deck-drawing';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import type { DrawnImage, LayerDrawing } from '../module';
import { buildSignImage } from '../sign-image';

const ID = 'scene-notes';
const POINT_IMAGE = 'scene-notes/point';
const TIP_IMAGE = 'scene-notes/tip';
const LINE_PIXELS = 2;
const TEXT_PIXELS = 14;

/** Points, arrows and words of the scene, in the color of text: they are somebody's word, not data. */
export function buildSceneNotes({ notes, theme, sizeFactor }: LayerInput): LayerDrawing {
  return {
    sources: { [ID]: source(notes) },
    images: images(theme),
    styleLayers: [
      line(`${ID}/casing`, theme.halo, (LINE_PIXELS + 2) * sizeFactor),
      line(`${ID}/line`, theme.text, LINE_PIXELS * sizeFactor),
      {
        slot: 'symbol',
        order: 40,
        layer: {
          id: ID,
          type: 'symbol',
          source: ID,
          filter: ['==', ['geometry-type'], 'Point'],
          layout: {
            'icon-image': ['get', 'image'],
            'icon-size': sizeFactor,
            'icon-rotate': ['get', 'turned'],
            'icon-rotation-alignment': 'map',
            'icon-allow-overlap': true,
            'text-field': ['get', 'words'],
            'text-font': labelFont(600),
            'text-size': TEXT_PIXELS * sizeFactor,
            'text-anchor': ['get', 'anchor'],
            'text-offset': ['match', ['get', 'anchor'], 'left', ['literal', [0.7, 0]], ['literal', [0, 0]]],
            'text-max-width': 14,
            'text-allow-overlap': true,
          },
          paint: { 'text-color': theme.text, ...haloPaint(theme, 2 * sizeFactor) },
        },
      },
    ],
    deck: arrowsAbove({ notes, theme, sizeFactor }),
  };
}

type Arrow = Extract<Note, { readonly kind: 'arrow' }>;

const HEAD = '▲';
const HEAD_PIXELS = 19;

/** Incident dots lie over the map: what an arrow points at must not hide its tip, so arrows are drawn over the dots again. */
const arrowsAbove = memoizeParts(
  ({ notes, theme, sizeFactor }: Pick<LayerInput, 'notes' | 'theme' | 'sizeFactor'>): DeckDrawing[] => {
    const arrows = notes.filter((note): note is Arrow => note.kind === 'arrow');
    if (arrows.length === 0) return [];
    const shaft = (id: string, color: string, widthPixels: number) =>
      flatLines<Arrow>({
        id,
        data: arrows,
        widthUnits: 'pixels',
        capRounded: true,
        getPath: ({ from, at }) => [from, at],
        getWidth: widthPixels * sizeFactor,
        getColor: toDeckColor(color),
      });
    return [
      shaft(`${ID}/above-casing`, theme.halo, LINE_PIXELS + 2),
      shaft(`${ID}/above-line`, theme.text, LINE_PIXELS),
      texts<Arrow>({
        id: `${ID}/above-tip`,
        data: arrows,
        characterSet: HEAD,
        fontFamily: theme.fontFamily,
        fontSettings: { sdf: true },
        outlineWidth: 4,
        outlineColor: toDeckColor(theme.halo),
        getText: () => HEAD,
        getPosition: ({ at }) => at,
        getAngle: (arrow) => -bearingOf(arrow),
        getTextAnchor: 'middle',
        getAlignmentBaseline: 'top',
        getSize: HEAD_PIXELS * sizeFactor,
        getColor: toDeckColor(theme.text),
      }),
    ];
  },
);

/** Which way an arrow points on a map that is north up, clockwise from north. */
function bearingOf({ at, from }: Arrow): number {
  const [ax, ay] = toMercator(...at);
  const [fx, fy] = toMercator(...from);
  // Mercator's y grows to the south.
  return (Math.atan2(ax - fx, fy - ay) * 180) / Math.PI;
}

function line(
  id: string,
  color: string,
  widthPixels: number,
): NonNullable<LayerDrawing['styleLayers']>[number] {
  return {
    slot: 'symbol',
    order: 39,
    layer: {
      id,
      type: 'line',
      source: ID,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': widthPixels },
    },
  };
}

const images = memoizeLast((theme: ThemeTokens): readonly DrawnImage[] => [
  buildSignImage(POINT_IMAGE, {
    shape: 'diamond',
    radiusPixels: 6,
    fill: theme.text,
    ring: theme.halo,
    ringPixels: 2,
  }),
  buildTipImage(theme.text),
]);

const source = memoizeLast((notes: readonly Note[]): GeoJSONSourceSpecification => {
  const data: FeatureCollection<Point | LineString> = {
    type: 'FeatureCollection',
    features: notes.flatMap(toFeatures),
  };
  return { type: 'geojson', data };
});

function toFeatures(note: Note): Feature<Point | LineString>[] {
  if (note.kind !== 'arrow') {
    const isPoint = note.kind === 'point';
    return [
      mark(note.at, {
        words: note.text,
        anchor: isPoint ? 'left' : 'center',
        ...(isPoint ? { image: POINT_IMAGE } : {}),
      }),
    ];
  }
  const turned = bearingOf(note);
  return [
    { type: 'Feature', geometry: { type: 'LineString', coordinates: [note.from, note.at] }, properties: {} },
    mark(note.at, { image: TIP_IMAGE, turned, words: '', anchor: 'center' }),
    // Words stand behind the tail, away from where the arrow goes.
    mark(note.from, { words: note.text, anchor: anchorBehind(turned) }),
  ];
}

function mark(at: Note['at'], properties: Readonly<Record<string, string | number>>): Feature<Point> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at },
    properties: { turned: 0, image: '', ...properties },
  };
}

/** Side of the words that touches the tail of an arrow of this bearing on the screen. */
function anchorBehind(bearingDegrees: number): 'top' | 'right' | 'bottom' | 'left' {
  const quarter = (Math.round(bearingDegrees / 90) + 4) % 4;
  return (['top', 'right', 'bottom', 'left'] as const)[quarter]!;
}

const PIXEL_RATIO = 2;
const TIP_LENGTH = 13;
const TIP_HALF_WIDTH = 6;

/** A triangle with its tip in the middle of the image and its body below, so that it turns about its tip. */
function buildTipImage(color: string): DrawnImage {
  const half = (TIP_LENGTH + 1) * PIXEL_RATIO;
  const size = 2 * half;
  const [red, green, blue] = parseCssColor(color);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = Math.abs(column + 0.5 - half) / PIXEL_RATIO;
      const y = (row + 0.5 - half) / PIXEL_RATIO;
      const inside = Math.min((y * TIP_HALF_WIDTH) / TIP_LENGTH - x, TIP_LENGTH - y);
      const cover = Math.min(1, Math.max(0, inside * PIXEL_RATIO + 0.5));
      data.set([red, green, blue, Math.round(255 * cover)], (row * size + column) * 4);
    }
  }
  return { id: TIP_IMAGE, pixelRatio: PIXEL_RATIO, image: { width: size, height: size, data } };
}
