import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { DEFAULT_SCENE, sceneSchema } from './scene';
import type { Beside, Camera, Comparison, Filters, LayerSettings, Scene, TimeWindow } from './scene';
import { bufferText, notesText, parseBuffer, parseNotes } from './sketch-url';
import { escapeWord, trim, unescapeWord } from './url-words';

/** Query parameters by full words. */
export type SceneQuery = Record<string, string>;

const LISTS = {
  categories: 'category',
  sources: 'source',
  departments: 'department',
  routes: 'route',
  states: 'state',
  qualities: 'quality',
  flags: 'flag',
} as const satisfies Partial<Record<keyof Filters, string>>;

/**
 * Writes a scene as query parameters; what equals the default is left out, so the plain address is the first visit.
 * Lists are joined by `~`, which is escaped inside words.
 */
export function toSceneQuery(scene: Scene): SceneQuery {
  const { filters, layers, camera, selection } = scene;
  const parts: [key: string, text: string | null][] = [
    ['map', unlessDefault(scene, 'cloudMap') && scene.cloudMap],
    ['region', scene.scope],
    ['window', unlessDefault(scene, 'window') && windowText(scene.window)],
    ['compare', unlessDefault(scene, 'comparison') && comparisonText(scene.comparison)],
    ...Object.entries(LISTS).map(([list, key]): [string, string] => [
      key,
      joinWords(filters[list as keyof typeof LISTS]),
    ]),
    ['grade', joinWords(filters.grades.map(String))],
    ['hours', hoursText(filters.hours)],
    ['progress', filters.progress === 'all' ? null : filters.progress],
    ...sketchParts(scene),
    ['layers', layers && (layers.length > 0 ? joinWords(layers) : 'none')],
    ...Object.entries(scene.layerSettings).map(([id, settings]): [string, string] => [
      `layer.${id}`,
      settingsText(settings),
    ]),
    ...Object.entries(scene.studySettings).map(([id, settings]): [string, string] => [
      `study.${id}`,
      settingsText(settings),
    ]),
    ['camera', camera && cameraText(camera)],
    ['selected', selection && selectionText(selection)],
    ['swipe', swipeText(scene.swipe)],
    ...besideParts(scene.beside),
    ['level', scene.level],
    ['dock', dockText(scene)],
  ];
  return Object.fromEntries(
    parts.filter((part): part is [string, string] => part[1] !== null && part[1] !== ''),
  );
}

function unlessDefault(scene: Scene, field: 'cloudMap' | 'window' | 'comparison'): true | null {
  return JSON.stringify(scene[field]) === JSON.stringify(DEFAULT_SCENE[field]) ? null : true;
}

function dockText({ dock }: Scene): string | null {
  return dock === DEFAULT_SCENE.dock ? null : dock;
}

const BESIDE = 'beside';

/** Its parts by the words of a scene of their own. */
function besideParts(beside: Beside | null): [key: string, text: string][] {
  if (!beside) return [];
  const parts = Object.entries(toSceneQuery({ ...DEFAULT_SCENE, ...beside }));
  return [[BESIDE, 'on'], ...parts.map(([key, text]): [string, string] => [`${BESIDE}.${key}`, text])];
}

const BESIDE_KEYS: readonly string[] = ['window', 'grade', 'hours', 'progress', ...Object.values(LISTS)];

type Entry = [key: string, value: unknown];

/** The right map's part, and what is left for the scene. */
function readBeside(query: Readonly<Record<string, unknown>>): {
  beside: Beside | null;
  rest: Entry[];
  ignored: string[];
} {
  const all: Entry[] = Object.entries(query);
  if (query[BESIDE] === undefined) return { beside: null, rest: all, ignored: [] };
  const own = all
    .filter(([key]) => key.startsWith(`${BESIDE}.`))
    .map(([key, value]): Entry => [key.slice(BESIDE.length + 1), value]);
  const known = own.filter(([key]) => BESIDE_KEYS.includes(key));
  const strange = own.map(([key]) => key).filter((key) => !BESIDE_KEYS.includes(key));
  const { scene, ignored } = parseSceneQuery(Object.fromEntries(known));
  return {
    beside: { window: scene.window, filters: scene.filters },
    rest: all.filter(([key]) => key !== BESIDE && !key.startsWith(`${BESIDE}.`)),
    ignored: [...ignored, ...strange].map((key) => `${BESIDE}.${key}`),
  };
}

function sketchParts({ lasso, buffer, notes }: Scene): [key: string, text: string | null][] {
  return [
    ['lasso', lasso && lassoText(lasso)],
    ['buffer', lasso && buffer && bufferText(buffer)],
    ['notes', notesText(notes)],
  ];
}

function lassoText(ring: NonNullable<Scene['lasso']>): string {
  return ring.map(([x, y]) => `${trim(x, 6)},${trim(y, 6)}`).join('~');
}

/**
 * Reads a scene from query parameters. Parts that cannot be read fall back to the default one by one, so that an old
 * or damaged link still opens.
 *
 * @returns The scene, and the names of the parameters that were not understood.
 */
export function parseSceneQuery(query: Readonly<Record<string, unknown>>): {
  scene: Scene;
  ignored: string[];
} {
  const draft: Record<string, unknown> = {};
  const filters: Record<string, unknown> = {};
  const layerSettings: Record<string, LayerSettings> = {};
  const studySettings: Record<string, LayerSettings> = {};
  const { beside, rest, ignored } = readBeside(query);

  for (const [key, value] of rest) {
    const text = typeof value === 'string' ? value : String(value);
    const part = readPart(key, text);
    if (!part || !isValid(part)) ignored.push(key);
    else if (part.into === 'filters') filters[part.field] = part.value;
    else if (part.into === 'layerSettings') layerSettings[part.field] = part.value as LayerSettings;
    else if (part.into === 'studySettings') studySettings[part.field] = part.value as LayerSettings;
    else draft[part.field] = part.value;
  }
  return { scene: sceneSchema.parse({ ...draft, beside, filters, layerSettings, studySettings }), ignored };
}

interface Part {
  readonly into: 'scene' | 'filters' | 'layerSettings' | 'studySettings';
  readonly field: string;
  readonly value: unknown;
}

function isValid({ into, field, value }: Part): boolean {
  const wrapped = into === 'scene' ? { [field]: value } : { [into]: { [field]: value } };
  return value !== undefined && sceneSchema.safeParse(wrapped).success;
}

const READERS: Readonly<Record<string, (text: string) => Part>> = {
  map: (text) =>
    scenePart(
      'cloudMap',
      CLOUD_MAPS.find((id) => id === text),
    ),
  region: (text) => scenePart('scope', text),
  window: (text) => scenePart('window', parseWindow(text)),
  compare: (text) => scenePart('comparison', parseComparison(text)),
  grade: (text) => filterPart('grades', splitWords(text).map(Number)),
  hours: (text) => filterPart('hours', parseHours(text)),
  progress: (text) => filterPart('progress', text),
  lasso: (text) =>
    scenePart(
      'lasso',
      text.split('~').map((pair) => pair.split(',').map(Number)),
    ),
  buffer: (text) => scenePart('buffer', parseBuffer(text)),
  notes: (text) => scenePart('notes', parseNotes(text)),
  layers: (text) => scenePart('layers', text === 'none' ? [] : splitWords(text)),
  camera: (text) => scenePart('camera', parseCamera(text)),
  selected: (text) => scenePart('selection', parseSelection(text)),
  swipe: (text) => scenePart('swipe', text === '' ? undefined : Number(text)),
  level: (text) => scenePart('level', text),
  dock: (text) => scenePart('dock', text),
  ...Object.fromEntries(
    Object.entries(LISTS).map(([list, key]) => [key, (text: string) => filterPart(list, splitWords(text))]),
  ),
};

function readPart(key: string, text: string): Part | null {
  if (key.startsWith('layer.'))
    return { into: 'layerSettings', field: key.slice(6), value: parseSettings(text) };
  if (key.startsWith('study.'))
    return { into: 'studySettings', field: key.slice(6), value: parseSettings(text) };
  return READERS[key]?.(text) ?? null;
}

const scenePart = (field: string, value: unknown): Part => ({ into: 'scene', field, value });
const filterPart = (field: string, value: unknown): Part => ({ into: 'filters', field, value });

const joinWords = (words: readonly string[]) => words.map(escapeWord).join('~');
const splitWords = (text: string) => text.split('~').filter(Boolean).map(unescapeWord);

function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}

function windowText(window: TimeWindow): string {
  if (window.kind === 'all') return 'all';
  if (window.kind === 'last-days') return `last-${window.days}-days`;
  return `${instantText(window.from)}/${instantText(window.to)}`;
}

function parseWindow(text: string): TimeWindow | undefined {
  if (text === 'all') return { kind: 'all' };
  const days = /^last-(\d+)-days$/.exec(text)?.[1];
  if (days) return { kind: 'last-days', days: Number(days) };
  return parseBetween(text);
}

function parseBetween(text: string): { kind: 'between'; from: number; to: number } | undefined {
  const [from, to] = text.split('/').map((end) => Date.parse(end));
  if (from === undefined || to === undefined || !(from < to)) return undefined;
  return { kind: 'between', from, to };
}

function comparisonText(comparison: Comparison): string {
  return comparison.kind === 'between' ? windowText(comparison) : comparison.kind;
}

function parseComparison(text: string): Comparison | undefined {
  if (text === 'none' || text === 'previous' || text === 'year-ago') return { kind: text };
  return parseBetween(text);
}

function hoursText(hours: readonly number[]): string {
  const sorted = [...new Set(hours)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const hour of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === hour - 1) run[1] = hour;
    else runs.push([hour, hour]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('~');
}

function parseHours(text: string): number[] {
  return text.split('~').flatMap((run) => {
    const [from = Number.NaN, to = from] = run.split('-').map(Number);
    if (!(from >= 0 && to >= from && to < 168)) return [Number.NaN];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function cameraText({ longitude, latitude, zoom, bearing, pitch }: Camera): string {
  return [trim(longitude, 7), trim(latitude, 7), trim(zoom, 4), trim(bearing, 2), trim(pitch, 2)].join(',');
}

function parseCamera(text: string): Camera | undefined {
  const [longitude, latitude, zoom, bearing = 0, pitch = 0] = text.split(',').map(Number);
  if (longitude === undefined || latitude === undefined || zoom === undefined) return undefined;
  return { longitude, latitude, zoom, bearing, pitch };
}

function selectionText(selection: NonNullable<Scene['selection']>): string {
  switch (selection.kind) {
    case 'region':
      return `region:${selection.code}`;
    case 'incident':
      return `incident:${selection.id}`;
    case 'dispatch':
      return `dispatch:${selection.id}`;
    case 'feature':
      return `feature:${escapeWord(selection.collectionId)}:${escapeWord(selection.code)}`;
  }
}

function parseSelection(text: string): unknown {
  const at = text.indexOf(':');
  const [kind, word] = [text.slice(0, at), text.slice(at + 1)];
  if (kind === 'feature') {
    const [collectionId = '', code = ''] = word.split(':').map(unescapeWord);
    return { kind, collectionId, code };
  }
  if (kind === 'dispatch') return { kind, id: word };
  return kind === 'incident' ? { kind, id: word === '' ? Number.NaN : Number(word) } : { kind, code: word };
}

function settingsText(settings: LayerSettings): string {
  return Object.entries(settings)
    .map(([key, value]) => {
      const text = typeof value === 'string' ? escapeWord(value) : `!${String(value)}`;
      return `${escapeWord(key)}:${text}`;
    })
    .join('~');
}

function parseSettings(text: string): LayerSettings {
  return Object.fromEntries(
    text.split('~').flatMap((pair) => {
      const [key, word] = pair.split(':');
      if (!key || word === undefined) return [];
      return [[unescapeWord(key), word.startsWith('!') ? parseLiteral(word.slice(1)) : unescapeWord(word)]];
    }),
  );
}

function parseLiteral(text: string): boolean | number {
  if (text === 'true' || text === 'false') return text === 'true';
  return Number(text);
}

function swipeText(swipe: number | null): string | null {
  return swipe === null ? null : trim(swipe, 4);
}
