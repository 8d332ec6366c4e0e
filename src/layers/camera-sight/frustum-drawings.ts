import type { SightFrustum, SpaceDegrees } from '@/workers/coverage/coverage-results';
import type { ThemeTokens } from '@/ui/tokens';
import { parseCssColor } from '../css-color';
import { standingFaces, standingLines } from '../deck-drawing';
import type { DeckDrawing } from '../deck-drawing';
import { memoizeParts } from '../memoize-last';

type Ring = readonly SpaceDegrees[];

interface FrustumInput {
  readonly frustum: SightFrustum;
  readonly theme: ThemeTokens;
  readonly sizeFactor: number;
}

const FACE_ALPHA = 26;
const BLIND_ALPHA = 90;
const LINE_PIXELS = 1.6;
/** Faces lie one behind another and must not hide each other; the map below has its own depth. */
const SEEN_THROUGH = { depthWriteEnabled: false, depthCompare: 'always' } as const;

/** The space a camera looks into: faint faces, clear edges, and the ground below it that its picture does not reach. */
export const frustumDrawings = memoizeParts(({ frustum, theme, sizeFactor }: FrustumInput): DeckDrawing[] => [
  standingFaces<Ring>({
    id: 'camera-sight/blind-zone',
    data: frustum.blindZone ? [frustum.blindZone] : [],
    getPolygon: flatRing,
    getFillColor: [...rgb(theme.text), BLIND_ALPHA],
    parameters: SEEN_THROUGH,
  }),
  standingFaces<Ring>({
    id: 'camera-sight/faces',
    data: frustum.faces,
    getPolygon: flatRing,
    getFillColor: [...rgb(theme.accent), FACE_ALPHA],
    parameters: SEEN_THROUGH,
  }),
  standingLines<Ring>({
    id: 'camera-sight/edges',
    data: frustum.lines,
    getPath: flatRing,
    getColor: [...rgb(theme.accent), 255],
    getWidth: LINE_PIXELS * sizeFactor,
    widthUnits: 'pixels',
    billboard: true,
    jointRounded: true,
    capRounded: true,
    parameters: SEEN_THROUGH,
  }),
  standingLines<Ring>({
    id: 'camera-sight/blind-edge',
    data: frustum.blindZone ? [[...frustum.blindZone, frustum.blindZone[0]!]] : [],
    getPath: flatRing,
    getColor: [...rgb(theme.text), 255],
    getWidth: LINE_PIXELS * sizeFactor,
    widthUnits: 'pixels',
    billboard: true,
    parameters: SEEN_THROUGH,
  }),
]);

function flatRing(ring: Ring): [number, number, number][] {
  return ring.map(([longitude, latitude, height]) => [longitude, latitude, height]);
}

function rgb(color: string): [number, number, number] {
  const [red, green, blue] = parseCssColor(color);
  return [red, green, blue];
}
