import type { District } from '@/domain/district/district';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { CellFrame } from '@/studies/study-cells';
import type { LayerInput } from './layer-input';

/** Where on the map a row of a layer's words is. */
export type WordsTarget =
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'feature'; readonly collectionId: string; readonly code: string }
  | { readonly kind: 'place'; readonly position: readonly [number, number] };

/** What a cell says; `null` where it is unknown. */
export type WordsCell = LocalizedText | string | null;

export interface WordsColumn {
  readonly title: LocalizedText;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
}

export interface WordsRow {
  readonly cells: readonly WordsCell[];
  /** `null` where nothing can be gone to. */
  readonly target: WordsTarget | null;
}

/**
 * What a layer shows now, in words and a table, for whoever does not see the map: the finding first, then what stands
 * out most, with what is unknown. What colors and signs mean, and how many each has, is told by the legend.
 */
export interface LayerWords {
  /** What is to be seen, in one or two sentences. */
  readonly sentence: LocalizedText;
  readonly columns: readonly WordsColumn[];
  /** The first of them; `all` counts those that are left out, too. */
  readonly rows: readonly WordsRow[];
  readonly all: number;
}

/** Tells a layer; `null` until what it draws from has come, and where it draws nothing. */
export type TellLayer<Settings> = (
  input: LayerInput,
  key: string | null,
  settings: Settings,
) => LayerWords | null;

/** Keeps the type of a layer's settings, then forgets it. */
export function defineWords<Settings = unknown>(tell: TellLayer<Settings>): TellLayer<unknown> {
  return tell as TellLayer<unknown>; // the layer's own schema makes what it is told
}

const MOST_ROWS = 60;

interface ColumnOf<Item> {
  readonly title: LocalizedText;
  readonly isFigure?: boolean;
  readonly cell: (item: Item, rank: number) => WordsCell;
}

/** A table of items, most telling first, cut where nobody reads on. */
export function tabulate<Item>(
  items: readonly Item[],
  {
    columns,
    target = () => null,
  }: { readonly columns: readonly ColumnOf<Item>[]; readonly target?: (item: Item) => WordsTarget | null },
): Pick<LayerWords, 'columns' | 'rows' | 'all'> {
  return {
    columns: columns.map(({ title, isFigure = false }) => ({ title, isFigure })),
    rows: items.slice(0, MOST_ROWS).map((item, i) => ({
      cells: columns.map(({ cell }) => cell(item, i + 1)),
      target: target(item),
    })),
    all: items.length,
  };
}

/** No table: all is said in the sentence. */
export const NO_TABLE: Pick<LayerWords, 'columns' | 'rows' | 'all'> = { columns: [], rows: [], all: 0 };

export const PLACE_TITLE: LocalizedText = { zh: '地点', en: 'Place' };

/** Name of a region in both languages; its code where the district does not know it. */
export function regionName({ regions }: Pick<District, 'regions'>, code: string): LocalizedText {
  const region = regions.find((candidate) => candidate.code === code);
  return region ? { zh: region.name.zh, en: region.name.en || region.name.zh } : { zh: code, en: code };
}

/** Name of the region of a level whose middle is nearest; `null` where the level has none. */
export function nearestRegionName(
  { regions, levels }: Pick<District, 'regions' | 'levels'>,
  [longitude, latitude]: readonly [number, number],
): LocalizedText | null {
  const finest = levels.at(-1)?.id;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  let [nearest, least] = [null as (typeof regions)[number] | null, Number.POSITIVE_INFINITY];
  for (const region of regions) {
    if (region.levelId !== finest) continue;
    const [x, y] = region.labelPosition;
    const distance = Math.hypot((x - longitude) * shrink, y - latitude);
    if (distance < least) [nearest, least] = [region, distance];
  }
  return nearest && { zh: `${nearest.name.zh}附近`, en: `near ${nearest.name.en || nearest.name.zh}` };
}

export const toRegion = (code: string | null): WordsTarget | null =>
  code === null ? null : { kind: 'region', code };

/** Both languages from one: figures and codes read the same. */
export const same = (text: string): LocalizedText => ({ zh: text, en: text });

/** Name of a study's cell: its region, or the number of its square within one. */
export function cellTitle(
  district: Pick<District, 'regions'>,
  { kind, regionCodes }: CellFrame,
  cell: number,
): LocalizedText {
  const code = regionCodes[cell] ?? null;
  const square = { zh: `${cell + 1} 号格`, en: `cell ${cell + 1}` };
  if (code === null) return square;
  const { zh, en } = regionName(district, code);
  return kind === 'regions' ? { zh, en } : { zh: `${zh} ${square.zh}`, en: `${en}, ${square.en}` };
}
