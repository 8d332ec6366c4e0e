import type { LocalizedText } from '../text/localized-text';
import type { PlaylistItem } from './playlist';

/** What a wall does: plays its list, stands still, shows a red warning, or has nothing to show. */
export const WALL_PHASES = ['playing', 'paused', 'touched', 'warning', 'empty'] as const;
export type WallPhase = (typeof WALL_PHASES)[number];

/** What a wall tells of itself. */
export interface WallReport {
  /** As people call it, such as 一楼大厅. */
  readonly name: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly phase: WallPhase;
  readonly playlistId: string;
  /** Scene on the wall; `null` before the first. */
  readonly itemId: string | null;
  /** Scenes left out, and why. */
  readonly skipped: readonly { readonly itemId: string; readonly reason: LocalizedText }[];
  /** Whether its data arrive. */
  readonly isCutOff: boolean;
  /** Number of the last order it has followed. */
  readonly followed: number;
}

/** What an operator asks of a wall, as a whole: a wall that missed one order follows the next all the same. */
export interface WallOrder {
  readonly playlistId: string;
  readonly isPlaying: boolean;
  /** Scene to go to at once; `null` to stay. */
  readonly goTo: string | null;
  /** Words across the map; empty for none. */
  readonly banner: string;
}

/** A wall as the service knows it. */
export interface Wall {
  readonly id: string;
  readonly report: WallReport;
  /** `number` rises by one with each order; 0 before the first. */
  readonly order: WallOrder & { readonly number: number; readonly requestId: string | null };
  /** Epoch milliseconds UTC. */
  readonly registeredAt: number;
  readonly seenAt: number;
}

/** A list of scenes by name. */
export interface Playlist {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PlaylistItem[];
  /** 0 for the list proposed for the district, 1 once it is saved, one more with each change. */
  readonly version: number;
}

/** A wall tells of itself so often; one not heard of for longer is late, then gone. */
export const REPORT_SECONDS = 10;
const LATE_SECONDS = 25;
const GONE_SECONDS = 90;

/** How a wall stands by when it was last heard of. */
export function wallPresence(secondsSinceSeen: number): 'connected' | 'late' | 'gone' {
  if (secondsSinceSeen >= GONE_SECONDS) return 'gone';
  return secondsSinceSeen >= LATE_SECONDS ? 'late' : 'connected';
}
