const MINUTE_MILLISECONDS = 60_000;
/** Beyond so many names the oldest are forgotten: a flood of names must not fill the memory. */
const MOST_KEYS = 10_000;

/** Counts attempts by key over the last minute. */
export interface Throttle {
  /** @returns Seconds to wait; 0 where one more may be made, which it then counts. */
  readonly attempt: (key: string) => number;
  readonly forgive: (key: string) => void;
}

export function createThrottle(mostPerMinute: number, now: () => number = Date.now): Throttle {
  const attempts = new Map<string, number[]>();
  return {
    attempt: (key) => {
      const at = now();
      const recent = (attempts.get(key) ?? []).filter((time) => at - time < MINUTE_MILLISECONDS);
      if (recent.length >= mostPerMinute) return Math.ceil((recent[0]! + MINUTE_MILLISECONDS - at) / 1000);
      attempts.delete(key);
      attempts.set(key, [...recent, at]);
      if (attempts.size > MOST_KEYS) attempts.delete(attempts.keys().next().value!);
      return 0;
    },
    forgive: (key) => attempts.delete(key),
  };
}
