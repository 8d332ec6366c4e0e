import type { NetKind } from '@/domain/net/net';
import type { LocalizedText } from '@/domain/text/localized-text';

/** How a net departs from the base grids. */
export interface NetPlan {
  readonly net: Exclude<NetKind, 'governance'>;
  readonly name: LocalizedText;
  /** Two letters inside its codes. */
  readonly mark: string;
  /** Base grids a unit joins, least and most. */
  readonly joins: readonly [least: number, most: number];
  /** True where units may reach over communities, within their street. */
  readonly overCommunities: boolean;
  /** Chance that a base grid left single is cut in two. */
  readonly split: number;
  /** Share of common borders moved for both sides, for one side apart, for one side over the other. */
  readonly shift: number;
  readonly gap: number;
  readonly overlap: number;
  /** Chance that a base grid is left out. */
  readonly leaveOut: number;
}

/** The five nets beside the governance net, which is the base grids themselves. */
export const NET_PLANS: readonly NetPlan[] = [
  {
    net: 'civil-affairs',
    name: { zh: '民政', en: 'Civil Affairs' },
    mark: 'MZ',
    joins: [1, 3],
    overCommunities: false,
    split: 0.06,
    shift: 0.16,
    gap: 0.05,
    overlap: 0.05,
    leaveOut: 0.006,
  },
  {
    net: 'digital-city',
    name: { zh: '数字城管', en: 'Digital City' },
    mark: 'CG',
    joins: [1, 1],
    overCommunities: false,
    split: 0.5,
    shift: 0.3,
    gap: 0.07,
    overlap: 0.1,
    leaveOut: 0.02,
  },
  {
    net: 'market',
    name: { zh: '市场监管', en: 'Market' },
    mark: 'SC',
    joins: [2, 5],
    overCommunities: true,
    split: 0,
    shift: 0.25,
    gap: 0.06,
    overlap: 0.08,
    leaveOut: 0.012,
  },
  {
    net: 'work-safety',
    name: { zh: '安监', en: 'Work Safety' },
    mark: 'AJ',
    joins: [3, 7],
    overCommunities: true,
    split: 0,
    shift: 0.2,
    gap: 0.12,
    overlap: 0.06,
    leaveOut: 0.02,
  },
  {
    net: 'environment',
    name: { zh: '环保', en: 'Environment' },
    mark: 'HB',
    joins: [8, 18],
    overCommunities: true,
    split: 0,
    shift: 0.3,
    gap: 0.08,
    overlap: 0.08,
    leaveOut: 0.008,
  },
];

/** Share of base grids that every net keeps as they are. */
export const ALIGNED_SHARE = 0.3;
