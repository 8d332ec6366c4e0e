import type { RegionCode } from '../region/region';

/** What a decision was about. */
export type DispatchTarget =
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'incident'; readonly id: number }
  | { readonly kind: 'warning'; readonly id: string };

/** What a unit is sent to do. */
export const DISPATCH_ACTIONS = [
  'inspect',
  'handle',
  'patrol',
  'video-patrol',
  'enforce',
  'campaign',
  'support',
] as const;
export type DispatchAction = (typeof DISPATCH_ACTIONS)[number];

export const DISPATCH_STATES = ['sent', 'done', 'withdrawn'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** A number that whoever decided had before them. */
export interface SeenFigure {
  /** Stable word, such as `open-orders`. */
  readonly id: string;
  /** `null` where it was not known: also that was seen. */
  readonly value: number | null;
  /** What it was compared with, or the ends of its interval. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A decision as it is sent: nothing of it is changed afterwards. */
export interface DispatchOrder {
  readonly target: DispatchTarget;
  /** The target's name as it was shown. */
  readonly title: string;
  /** Finest region it lies in; `null` where none is known. */
  readonly regionCode: RegionCode | null;
  /** Longitude, latitude in degrees, WGS 84; `null` where none is known. */
  readonly position: readonly [number, number] | null;
  /** Code of the department; `null` for a unit that was written in. */
  readonly unitCode: string | null;
  readonly unitName: string;
  /** Team that was chosen, such as the workers of a grid; `null` where none was. */
  readonly teamName: string | null;
  readonly action: DispatchAction;
  readonly reason: string;
  readonly figures: readonly SeenFigure[];
  /** The scene that led to it, as parameters of the address, with its windows fixed. */
  readonly scene: Readonly<Record<string, string>>;
  /** Version of the data it was decided on. */
  readonly dataVersion: string;
}

/** A decision on record. */
export interface Dispatch extends DispatchOrder {
  /** UUID, made by whoever sent it. */
  readonly id: string;
  /** Epoch milliseconds, by the service's clock. */
  readonly decidedAt: number;
  /** Display name of who decided. */
  readonly decidedBy: string;
  readonly state: DispatchState;
  /** What was reported when it was done or withdrawn; empty before. */
  readonly outcome: string;
  readonly closedAt: number | null;
  readonly closedBy: string | null;
  /** 1 when sent, one more with each change of its state. */
  readonly version: number;
}
