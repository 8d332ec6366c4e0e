import type { HeldAlerts } from '../live-alert/hold-alerts';

/** One alert of one unit from its raising to its clearing. */
export interface AlertEpisode {
  readonly unit: number;
  /** Hour at which it was raised, exclusive end of the window that raised it. */
  readonly fromHour: number;
  /** Hour at which it was cleared, or the end of the replay. */
  readonly toHour: number;
  /** The worst level it reached, see `ALERT_LEVELS`. */
  readonly worstLevel: number;
}

/** Follows the alerts of a replay and writes down its episodes. */
export interface EpisodeRecorder {
  readonly note: (held: HeldAlerts, endHour: number) => void;
  /** Closes what is still open and hands all episodes over, by time of raising, then unit. */
  readonly finish: (endHour: number) => AlertEpisode[];
}

export function buildEpisodeRecorder(unitCount: number): EpisodeRecorder {
  const raisedAt = new Int32Array(unitCount);
  const worst = new Uint8Array(unitCount);
  const episodes: AlertEpisode[] = [];
  const close = (unit: number, toHour: number): void => {
    episodes.push({ unit, fromHour: raisedAt[unit]!, toHour, worstLevel: worst[unit]! });
    worst[unit] = 0;
  };
  const note: EpisodeRecorder['note'] = ({ levels }, endHour) => {
    levels.forEach((level, unit) => {
      if (level === 0) {
        if (worst[unit] !== 0) close(unit, endHour);
      } else if (worst[unit] === 0) {
        raisedAt[unit] = endHour;
        worst[unit] = level;
      } else {
        worst[unit] = Math.min(worst[unit]!, level);
      }
    });
  };
  const finish: EpisodeRecorder['finish'] = (endHour) => {
    worst.forEach((level, unit) => {
      if (level !== 0) close(unit, endHour);
    });
    return episodes.sort((a, b) => a.fromHour - b.fromHour || a.unit - b.unit);
  };
  return { note, finish };
}
