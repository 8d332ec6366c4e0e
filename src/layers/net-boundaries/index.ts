import { z } from 'zod';
import { NET_KINDS } from '@/domain/net/net';
import type { NetKind } from '@/domain/net/net';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countLegend } from '../count-legend';
import { defineLayer } from '../module';
import { buildNetBoundaries, netItems, netLine } from './net-boundaries-layer';

const TITLES: Readonly<Record<NetKind, LocalizedText>> = {
  governance: { zh: '综治网', en: 'Governance net' },
  'civil-affairs': { zh: '民政网', en: 'Civil affairs net' },
  'digital-city': { zh: '数字城管网', en: 'Digital city net' },
  market: { zh: '市场监管网', en: 'Market net' },
  'work-safety': { zh: '安监网', en: 'Work safety net' },
  environment: { zh: '环保网', en: 'Environment net' },
};

const isNet = (key: string | null): key is NetKind => NET_KINDS.some((kind) => kind === key);

export const layer = defineLayer({
  id: 'net-boundaries',
  group: 'boundary',
  order: 20,
  settings: z.object({}),
  rows: () =>
    NET_KINDS.map((kind) => ({
      id: `net-boundaries:${kind}`,
      key: kind,
      title: TITLES[kind],
      visibleByDefault: false,
    })),
  needs: () => ({ collections: ['nets'] }),
  symbol: (theme, key) => netLine(theme, isNet(key) ? key : 'governance'),
  build: (input, key) => (isNet(key) ? buildNetBoundaries(input, key) : null),
  legend: ({ collections, theme }, key) =>
    isNet(key)
      ? countLegend(netItems(collections.get('nets'), key), {
          symbol: netLine(theme, key),
          title: TITLES[key],
        })
      : null,
});
