/** What of the plane is seen, in plot units: x eastward, y southward. */
export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Position = readonly [longitude: number, latitude: number];

/** Plot units a degree of latitude: large enough for paths with one digit after the point. */
const UNITS = 10_000;
const MARGIN = 0.06;
const MOST_LINKS = 40;
/** Points beyond these shares of all are let fall out of the first view: a few wild ones would make it empty. */
const TAIL = 0.01;

/** Degrees to plot units; true to shape at the latitude of the data. */
function toPlot(longitude: number, latitude: number): [x: number, y: number] {
  // A plot is of one city: the scale of its own latitude serves everywhere in it, and Mercator gives just that.
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);
  return [longitude * UNITS, -y * UNITS];
}

/** A box that shows the boundaries, and all points but the wildest. */
export function boxOfAll(outlines: readonly (readonly number[])[], points: readonly Position[]): PlotBox {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const ring of outlines) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = toPlot(ring[i]!, ring[i + 1]!);
      xs.push(x);
      ys.push(y);
    }
  }
  const plotted = points.map(([longitude, latitude]) => toPlot(longitude, latitude));
  xs.push(...middle(plotted.map(([x]) => x)));
  ys.push(...middle(plotted.map(([, y]) => y)));
  if (xs.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const [west, east] = extent(xs);
  const [north, south] = extent(ys);
  const size = Math.max(east - west, south - north, 1);
  const margin = size * MARGIN;
  return {
    x: west - margin,
    y: north - margin,
    width: east - west + 2 * margin,
    height: south - north + 2 * margin,
  };
}

/** The values without their tails. */
function middle(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * TAIL);
  return sorted.slice(cut, sorted.length - cut);
}

function extent(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/** The box made so many times as wide and high about its middle. */
export function zoomBox({ x, y, width, height }: PlotBox, factor: number): PlotBox {
  return {
    x: x + (width * (1 - factor)) / 2,
    y: y + (height * (1 - factor)) / 2,
    width: width * factor,
    height: height * factor,
  };
}

export function toOutlinePath(outlines: readonly (readonly number[])[]): string {
  return outlines
    .map((ring) => {
      const corners: string[] = [];
      for (let i = 0; i + 1 < ring.length; i += 2) corners.push(pair(toPlot(ring[i]!, ring[i + 1]!)));
      return corners.length === 0 ? '' : `M${corners.join('L')}Z`;
    })
    .join('');
}

/** A stroke of no length for each point: drawn as a dot by round caps. */
export function toPointPath(points: readonly Position[]): string {
  return points.map(([longitude, latitude]) => `M${pair(toPlot(longitude, latitude))}h0`).join('');
}

/** Lines from where some points were given to where they are stored. */
export function toLinks(given: readonly Position[], stored: readonly Position[]): string {
  const step = Math.max(1, Math.ceil(given.length / MOST_LINKS));
  return given
    .flatMap((from, i) => {
      const to = stored[i];
      return i % step === 0 && to ? [`M${pair(toPlot(...from))}L${pair(toPlot(...to))}`] : [];
    })
    .join('');
}

function pair([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
