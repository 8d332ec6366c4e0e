/** Shares of a day by hour, midnight first; any scale. */
export const HOUR_PROFILES = {
  /** Offices at work, with a dip at noon. */
  office: [0, 0, 0, 0, 0, 0, 0, 1, 8, 13, 13, 9, 3, 6, 12, 12, 10, 6, 2, 1, 0, 0, 0, 0],
  /** Streets by day, patrols' two rounds. */
  rounds: [0.2, 0.1, 0.1, 0.1, 0.1, 0.4, 2, 5, 9, 11, 10, 7, 4, 5, 9, 10, 9, 6, 4, 4, 3, 1.5, 0.8, 0.4],
  /** Shops and kitchens: noon and evening. */
  meals: [1, 0.4, 0.2, 0.1, 0.1, 0.3, 1, 2, 2.5, 3, 4, 7, 7, 4, 3, 3, 4, 8, 11, 12, 11, 8, 5, 2.5],
  /** Night markets and evening streets. */
  evening: [2, 1, 0.5, 0.2, 0.2, 0.8, 2.5, 4, 3, 2.5, 2.5, 3, 3, 2.5, 2.5, 3, 4, 7, 11, 14, 14, 10, 6, 3.5],
  /** What keeps people awake. */
  night: [8, 6, 4, 3, 2.5, 3, 4, 3, 2, 2, 2, 2.5, 4, 2.5, 2, 2, 2.5, 3, 5, 8, 11, 13, 13, 11],
  /** Both rushes. */
  rush: [0.6, 0.3, 0.2, 0.2, 0.3, 1, 4, 10, 11, 6, 5, 5, 5, 5, 5, 6, 8, 11, 10, 6, 4, 3, 2, 1],
  /** Callers: the whole day, most in the morning. */
  calls: [1, 0.6, 0.4, 0.3, 0.4, 0.8, 2, 5, 9, 11, 10, 7, 5, 6, 8, 8, 8, 7, 6, 6, 5, 4, 3, 1.5],
  /** Coming home: what is found where people live. */
  home: [1.5, 0.8, 0.5, 0.4, 0.5, 1, 3, 6, 6, 6, 6, 5, 5, 4, 5, 5, 6, 8, 9, 9, 8, 6, 4, 2.5],
} as const satisfies Record<string, readonly number[]>;

export type HourProfileId = keyof typeof HOUR_PROFILES;
