import { z } from 'zod';
import { EN_62676_4_2015 } from '@/analysis/pixel-density/pixel-density';
import type { PixelDensityLevel } from '@/analysis/pixel-density/pixel-density';
import { CAMERA_NETWORKS } from '@/domain/camera/camera';
import type { CameraNetwork } from '@/domain/camera/camera';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { Degrees } from './coverage-ground';

/** What a picture has to serve, least demanding first. */
export const COVERAGE_TASKS = ['detect', 'observe', 'recognise', 'identify'] as const;
export type CoverageTask = (typeof COVERAGE_TASKS)[number];

export const TASK_TITLES: Readonly<Record<CoverageTask, LocalizedText>> = {
  detect: { zh: '察觉', en: 'detect' },
  observe: { zh: '观察', en: 'observe' },
  recognise: { zh: '识别', en: 'recognise' },
  identify: { zh: '辨认', en: 'identify' },
};

export const NETWORK_TITLES: Readonly<Record<CameraNetwork, LocalizedText>> = {
  'sharp-eyes': { zh: '雪亮工程', en: 'Sharp Eyes' },
  'digital-city': { zh: '数字城管', en: 'Digital city' },
  skynet: { zh: '天网', en: 'Skynet' },
  private: { zh: '社会面', en: 'Private' },
};

/** How the scene keeps it: the name of its entry among the settings of studies. */
export const COVERAGE_SETTINGS_ID = 'coverage';

/** Which views are meant; total: every field falls back to its default. */
export const coverageSettingsSchema = z.object({
  task: z.enum(COVERAGE_TASKS).default('detect').catch('detect'),
  /** Those out of order see nothing. */
  states: z.enum(['online', 'all']).default('online').catch('online'),
  /** Of cameras that can turn: where they look now, or all they can reach. */
  turning: z.enum(['current', 'reachable']).default('current').catch('current'),
  /** Networks left out, joined by `+`. */
  without: z.string().default('').catch(''),
});
export type CoverageSettings = z.output<typeof coverageSettingsSchema>;

/** Name of its entry among the settings of studies. */
export const UPTIME_SETTINGS_ID = 'camera-uptime';
/** Days before now that availability may be asked of. */
export const UPTIME_DAYS = ['30', '90'] as const;

export const uptimeSettingsSchema = z.object({
  days: z.enum(UPTIME_DAYS).default('30').catch('30'),
});
export type UptimeSettings = z.output<typeof uptimeSettingsSchema>;

/** Networks that count; cameras of none always do. */
export function chosenNetworks({ without }: Pick<CoverageSettings, 'without'>): readonly CameraNetwork[] {
  const left = without.split('+');
  return CAMERA_NETWORKS.filter((network) => !left.includes(network));
}

/** The level of pixel density a task needs. */
export function levelOfTask(task: CoverageTask): PixelDensityLevel {
  return EN_62676_4_2015.levels.find(({ id }) => id === task)!;
}

/** So many a plan may hold. */
export const MOST_SITES = 40;

/** Kinds of what new cameras should see. */
export const DEMAND_KINDS = ['incidents', 'sections', 'places', 'streets'] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** One kind, incidents and sections by halves, or a mix of one's own. */
export const SITING_AIMS = [...DEMAND_KINDS, 'both', 'mix'] as const;
export type SitingAim = (typeof SITING_AIMS)[number];

/** Where a camera can be fixed. */
export const MOUNT_KINDS = ['junction', 'pole', 'corner'] as const;
export type MountKind = (typeof MOUNT_KINDS)[number];

/** What each kind of demand weighs, from 0 to 1; together 1. */
export type DemandWeights = Readonly<Record<DemandKind, number>>;

const MIX = /^\d{1,3}(?:,\d{1,3}){3}$/u;

/** Weights of an aim; those of a mix are as `40,30,20,10` says, in proportion. */
export function weightsOf({ aim, mix }: Pick<SitingSettings, 'aim' | 'mix'>): DemandWeights {
  const stated = aim === 'mix' ? mix.split(',').map(Number) : [];
  const total = stated.reduce((sum, weight) => sum + weight, 0);
  const weightOf = (kind: DemandKind, i: number) => {
    if (total > 0) return stated[i]! / total;
    return aim === kind ? 1 : (DEMAND_KINDS as readonly string[]).includes(aim) || i > 1 ? 0 : 0.5;
  };
  return Object.fromEntries(DEMAND_KINDS.map((kind, i) => [kind, weightOf(kind, i)])) as DemandWeights;
}

/** Name of its entry among the settings of studies. */
export const SITING_SETTINGS_ID = 'siting';

export const sitingSettingsSchema = z.object({
  aim: z.enum(SITING_AIMS).default('both').catch('both'),
  /** Of the mix: what incidents, sections, places and streets weigh. */
  mix: z.string().regex(MIX).default('40,30,20,10').catch('40,30,20,10'),
  count: z.int().min(1).max(MOST_SITES).default(10).catch(10),
  /** The analyst's own plan, from `writePlan`; empty while the proposal stands. */
  plan: z.string().max(2000).default('').catch(''),
});
export type SitingSettings = z.output<typeof sitingSettingsSchema>;

/** The camera that is placed: a fixed one on a street pole. */
export const SITED_CAMERA = {
  heightMeters: 5,
  targetHeightMeters: 1.7,
  fieldOfViewDegrees: 66,
  rangeMeters: 105,
  widthPixels: 2560,
} as const;

/** Where one camera is to stand and look. */
export interface PlannedSite {
  readonly position: Degrees;
  /** Clockwise from true north. */
  readonly azimuthDegrees: number;
}

/** A site as exact as a link carries it: a tenth of a meter and a whole degree. */
export function roundSite({ position: [longitude, latitude], azimuthDegrees }: PlannedSite): PlannedSite {
  return {
    position: [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))],
    azimuthDegrees: ((Math.round(azimuthDegrees) % 360) + 360) % 360,
  };
}

/** A plan as the scene keeps it: `longitude,latitude,azimuth` of each site, joined by `;`. */
export function writePlan(sites: readonly PlannedSite[]): string {
  return sites
    .map(roundSite)
    .map(({ position, azimuthDegrees }) => [...position, azimuthDegrees].join(','))
    .join(';');
}

/** The sites of a plan; what is no site is left out. `null` where there is no plan. */
export function parsePlan(plan: string): PlannedSite[] | null {
  if (plan === '') return null;
  const sites = plan.split(';').flatMap((text): PlannedSite[] => {
    const figures = text.split(',').map(Number);
    const [longitude = NaN, latitude = NaN, azimuthDegrees = NaN] = figures;
    const isSound =
      Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && azimuthDegrees >= 0 && azimuthDegrees < 360;
    return isSound ? [{ position: [longitude, latitude], azimuthDegrees }] : [];
  });
  return sites.length > 0 ? sites.slice(0, MOST_SITES) : null;
}
