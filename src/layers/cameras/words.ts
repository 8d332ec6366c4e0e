import type { Feature, Geometry } from 'geojson';
import { formatCount } from '@/ui/format/format-number';
import { itemName, toItem } from '../collection-words';
import { defineWords, PLACE_TITLE, tabulate } from '../layer-words';

type Item = Feature<Geometry | null, Readonly<Record<string, unknown>>>;

const STATES = {
  offline: { zh: '离线', en: 'Offline' },
  unknown: { zh: '状态不明', en: 'State unknown' },
  online: { zh: '在线', en: 'Online' },
} as const;
const ORDER = Object.keys(STATES) as (keyof typeof STATES)[];

function stateOf({ properties: { online } }: Item): keyof typeof STATES {
  if (typeof online !== 'boolean') return 'unknown';
  return online ? 'online' : 'offline';
}

/** Those out of order first: they are what a look at the map is for. */
export const words = defineWords(({ collections }) => {
  const items = collections.get('cameras')?.features;
  if (!items) return null;
  const n = (state: keyof typeof STATES) =>
    formatCount(items.filter((item) => stateOf(item) === state).length);
  const all = formatCount(items.length);
  return {
    sentence: {
      zh: `摄像机 ${all} 台：在线 ${n('online')}，离线 ${n('offline')}，状态不明 ${n('unknown')}。`,
      en: `${all} cameras: ${n('online')} online, ${n('offline')} offline, ${n('unknown')} of unknown state.`,
    },
    ...tabulate<Item>(
      items.toSorted((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b))),
      {
        columns: [
          { title: PLACE_TITLE, cell: itemName },
          { title: { zh: '状态', en: 'State' }, cell: (item) => STATES[stateOf(item)] },
        ],
        target: (item) => toItem('cameras', item),
      },
    ),
  };
});
