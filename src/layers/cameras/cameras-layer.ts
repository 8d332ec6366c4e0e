import type { ExpressionSpecification } from 'maplibre-gl';
import type { ThemeTokens } from '@/ui/tokens';
import { buildCollectionPoints } from '../collection-points';
import type { LayerInput } from '../layer-input';
import type { LegendEntry, SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { buildSignImage } from '../sign-image';
import type { Sign } from '../sign-image';
import {
  CLUSTER_LAYER_ID,
  clusteredSource,
  clusterImages,
  clusterLayer,
  IS_CLUSTER,
  isClustered,
} from './camera-clusters';
import { countOutages, OUTAGE_AGES, OUTAGE_TITLES, outageLimits, outageSign } from './outage-age';
import type { OutageAge } from './outage-age';

const ID = 'cameras';
const ONLINE = 'cameras/online';
const OFFLINE: Readonly<Record<OutageAge, string>> = {
  short: 'cameras/offline',
  days: 'cameras/offline-days',
  months: 'cameras/offline-months',
};
const UNKNOWN = 'cameras/unknown';

interface CameraSigns {
  readonly online: Sign;
  readonly offline: Sign;
  readonly unknown: Sign;
}

/** Online a ringed disc; offline hollow with a cross, unknown hollow, so that the state does not hang on color. */
export function cameraSigns(theme: ThemeTokens): CameraSigns {
  const hollow: Sign = {
    shape: 'disc',
    radiusPixels: 3.6,
    fill: theme.halo,
    ring: theme.text2,
    ringPixels: 1.2,
  };
  return {
    online: { ...hollow, fill: theme.map.camera, ring: theme.halo },
    offline: outageSign(theme, 'short'),
    unknown: hollow,
  };
}

/** Cameras by whether they are online; where there are very many, those near one another as one from afar. */
export function buildCameras(input: LayerInput): LayerDrawing | null {
  const items = input.collections.get(ID);
  const drawing = buildCollectionPoints(input, {
    layerId: ID,
    collectionId: ID,
    images: images(input.theme),
    image: [
      'case',
      ['==', ['get', 'online'], true],
      ONLINE,
      ['==', ['get', 'online'], false],
      offlineImage(input.district.asOf),
      UNKNOWN,
    ],
  });
  if (!items || !drawing || !isClustered(items)) return drawing;
  const singles = drawing.styleLayers!.map((style) => ({
    ...style,
    layer: { ...style.layer, filter: ['!', IS_CLUSTER] } as typeof style.layer,
  }));
  return {
    ...drawing,
    sources: { [ID]: clusteredSource(items) },
    images: [...images(input.theme), ...clusterImages(input.theme)],
    styleLayers: [...singles, clusterLayer(input.theme, input.sizeFactor)],
    pickable: [...drawing.pickable!, { layerId: CLUSTER_LAYER_ID, collectionId: ID }],
  };
}

/** The image of an outage by its age; one whose beginning is not on record is drawn as a short one. */
function offlineImage(asOf: number | null): ExpressionSpecification | string {
  if (asOf === null) return OFFLINE.short;
  const limits = outageLimits(asOf);
  const since: ExpressionSpecification = ['to-string', ['coalesce', ['get', 'offlineSince'], '9']];
  return [
    'case',
    ['<', since, limits.months],
    OFFLINE.months,
    ['<', since, limits.days],
    OFFLINE.days,
    OFFLINE.short,
  ];
}

const images = memoizeLast((theme: ThemeTokens) => {
  const { online, unknown } = cameraSigns(theme);
  return [
    buildSignImage(ONLINE, online),
    ...OUTAGE_AGES.map((age) => buildSignImage(OFFLINE[age], outageSign(theme, age))),
    buildSignImage(UNKNOWN, unknown),
  ];
});

export function buildCameraLegend({ collections, theme, district }: LayerInput): SymbolLegend | null {
  const items = collections.get(ID);
  if (!items) return null;
  const count = (state: unknown) =>
    items.features.filter(({ properties }) => (properties['online'] ?? null) === state).length;
  const unknown = count(null);
  const placed = items.features.filter(({ geometry }) => geometry !== null).length;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: { kind: 'disc', color: theme.map.camera, ring: theme.halo },
        title: { zh: '在线', en: 'Online' },
        count: count(true),
      },
      ...offlineEntries(theme, countOutages(items, district.asOf)),
      ...(unknown > 0 ? [unknownEntry(theme, unknown)] : []),
    ],
    drawn: {
      drawn: placed,
      all: items.features.length,
      missing: placed < items.features.length ? NO_PLACE : null,
    },
    notes: isClustered(items) ? [CLUSTERED] : [],
  };
}

/** By age, as far as it is on record; where it is of none, all as one. */
function offlineEntries(theme: ThemeTokens, counts: ReturnType<typeof countOutages>): LegendEntry[] {
  const { unknown } = counts;
  const known = OUTAGE_AGES.filter((age) => counts[age] > 0);
  const entry = (title: LegendEntry['title'], age: OutageAge, count: number): LegendEntry => ({
    symbol: { kind: 'cross-disc', color: theme.halo, ring: outageSign(theme, age).ring },
    title,
    count,
  });
  if (known.length === 0) return [entry({ zh: '离线', en: 'Offline' }, 'short', unknown)];
  return [
    ...known.map((age) => entry(OUTAGE_TITLES[age], age, counts[age])),
    ...(unknown > 0 ? [entry(OUTAGE_TITLES.unknown, 'short', unknown)] : []),
  ];
}

function unknownEntry(theme: ThemeTokens, count: number): LegendEntry {
  return {
    symbol: { kind: 'disc', color: theme.halo, ring: theme.text2 },
    title: { zh: '状态不明', en: 'State unknown' },
    count,
  };
}

const NO_PLACE = { zh: '无坐标', en: 'without a position' };
const CLUSTERED = {
  zh: '圆环为相邻摄像机合并：台数与在线率；点按放大',
  en: 'A ring stands for cameras close together: how many, and the share online; tap to zoom in',
};
