/** The four “alls”: full coverage, full sharing, always available, fully controllable. */
export const ALLS = ['area', 'shared', 'time', 'control'] as const;
export type All = (typeof ALLS)[number];

/** What each is to reach, as a share from 0 to 1; `null` where no figure is set. */
export type AllsTargets = Readonly<Record<All, number | null>>;

/**
 * What the four “alls” of the Sharp Eyes project are to reach where a city has set nothing of its own.
 *
 * @see 发改高技〔2015〕996 号: coverage and networking of key public areas 100 %, cameras in working order 98 %.
 */
export const SHARP_EYES_TARGETS: AllsTargets = { area: 1, shared: 1, time: 0.98, control: null };

/** A city's targets with who set them and when. */
export interface CityTargets extends AllsTargets {
  /** 0 until somebody sets them: the national figures hold. */
  readonly version: number;
  /** Epoch milliseconds UTC. */
  readonly changedAt: number | null;
  readonly changedBy: string | null;
}

export const NATIONAL_TARGETS: CityTargets = {
  ...SHARP_EYES_TARGETS,
  version: 0,
  changedAt: null,
  changedBy: null,
};

export function isSameTargets(a: AllsTargets, b: AllsTargets): boolean {
  return ALLS.every((all) => a[all] === b[all]);
}
