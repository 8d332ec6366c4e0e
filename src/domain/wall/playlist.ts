import type { District } from '../district/district';
import type { LocalizedText } from '../text/localized-text';
import type { Playlist } from './wall';

/** A scene in a list, with how long it stays. */
export interface PlaylistItem {
  /** Names the item within its list. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly seconds: number;
  /** The scene as parameters of the address: old lists open in newer versions. */
  readonly query: Readonly<Record<string, string>>;
}

/** Least and most seconds a scene may stay. */
export const SCENE_SECONDS = { least: 5, most: 3600, usual: 30 } as const;
export const MOST_ITEMS = 60;

/** The list a wall plays where nobody made another. */
export const DEFAULT_PLAYLIST_ID = 'default';

/** What of a district decides which scenes are worth showing. */
export interface PlaylistGround {
  /** Whole days the incidents span. */
  readonly spanDays: number;
  /** Whether incidents are dated to the hour: without, nothing can be said of today. */
  readonly hasTimes: boolean;
  /** Levels of the division the district is governed by, widest first. */
  readonly levelIds: readonly string[];
  /** Ids of the collections the district holds. */
  readonly collections: readonly string[];
}

interface Proposal extends Pick<PlaylistItem, 'id' | 'title' | 'query'> {
  /** Layers beside the boundaries. */
  readonly layers: readonly string[];
  readonly fits: (ground: PlaylistGround) => boolean;
}

/** Situation first: what is out of the ordinary now, where it gathers, what is significant, what comes. */
const PROPOSALS: readonly Proposal[] = [
  {
    id: 'situation',
    title: { zh: '形势 · 全区事件密度', en: 'Situation · incident density' },
    query: { map: 'situation' },
    layers: ['incident-density', 'warnings', 'alerts'],
    fits: ({ hasTimes }) => hasTimes,
  },
  {
    id: 'clusters',
    title: { zh: '形势 · 新近聚集', en: 'Situation · emerging clusters' },
    query: { map: 'situation' },
    layers: ['clusters', 'warnings', 'alerts'],
    fits: ({ spanDays }) => spanDays >= 60,
  },
  {
    id: 'density',
    title: { zh: '历史 · 事件密度', en: 'History · incident density' },
    query: {},
    layers: ['incident-density'],
    fits: ({ hasTimes }) => !hasTimes,
  },
  {
    id: 'hot-spots',
    title: { zh: '历史 · 显著热点', en: 'History · hot spots' },
    query: {},
    layers: ['hot-spots'],
    fits: ({ spanDays }) => spanDays >= 90,
  },
  {
    id: 'risk',
    title: { zh: '走势 · 下周风险', en: 'Trend · risk next week' },
    query: { map: 'trend' },
    layers: ['risk'],
    fits: ({ spanDays }) => spanDays >= 365,
  },
  {
    id: 'cameras',
    title: { zh: '形势 · 摄像机与预警', en: 'Situation · cameras and warnings' },
    query: { map: 'situation' },
    layers: ['cameras', 'warnings', 'alerts'],
    fits: ({ collections }) => collections.includes('cameras'),
  },
];

/** The list of a district whose operators made none: scenes its data can bear. */
export function proposePlaylist(ground: PlaylistGround): PlaylistItem[] {
  const boundaries = ground.levelIds.map((id) => `region-boundaries:${id}`);
  return PROPOSALS.filter(({ fits }) => fits(ground)).map(({ id, title, query, layers }) => ({
    id,
    title,
    query: { ...query, layers: [...layers, ...boundaries].join('~') },
    seconds: SCENE_SECONDS.usual,
  }));
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * What a district can bear.
 *
 * @param collectionIds Collections it holds.
 */
export function toPlaylistGround(
  { incidents, timePrecision, hierarchies }: Pick<District, 'incidents' | 'timePrecision' | 'hierarchies'>,
  collectionIds: readonly string[],
): PlaylistGround {
  const { first, last } = incidents;
  return {
    spanDays: first === null || last === null ? 0 : Math.floor((last - first) / DAY_MILLISECONDS),
    hasTimes: timePrecision === 'instant',
    levelIds: hierarchies[0]?.levelIds ?? [],
    collections: collectionIds,
  };
}

/** The proposed list as one among others; nobody has saved it yet. */
export function proposedPlaylist(ground: PlaylistGround): Playlist {
  return { id: DEFAULT_PLAYLIST_ID, name: '默认列表', items: proposePlaylist(ground), version: 0 };
}
