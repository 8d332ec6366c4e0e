import { useId } from 'react';
import styles from './state-strip.module.css';

/** A part of the strip, in shares of its length from 0 to 1. */
export interface StripPart {
  readonly from: number;
  readonly to: number;
  readonly state: 'online' | 'offline';
}

const WIDTH = 1000;
const HEIGHT = 22;
const BASE = 8;
/** An outage of minutes in a month of days would not be seen. */
const LEAST = 3;

/**
 * When something ran, along a line of time: a low bar while it did, a full one while it did not, hatched where nobody
 * knows. For the eye only: the figures stand beside it in words.
 */
export function StateStrip({ parts }: { readonly parts: readonly StripPart[] }) {
  const hatch = useId();
  return (
    <svg
      className={styles['strip']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="8" className={styles['hatch']} />
        </pattern>
      </defs>
      <rect y={HEIGHT - BASE} width={WIDTH} height={BASE} fill={`url(#${hatch})`} />
      {parts.map(({ from, to, state }) => {
        const isOffline = state === 'offline';
        const width = Math.max((to - from) * WIDTH, isOffline ? LEAST : 0);
        return (
          <rect
            key={`${state}${from}`}
            className={styles[state]}
            x={Math.min(from * WIDTH, WIDTH - width)}
            y={isOffline ? 0 : HEIGHT - BASE}
            width={width}
            height={isOffline ? HEIGHT : BASE}
          />
        );
      })}
    </svg>
  );
}

/** What the strip's fills mean. */
export function StateStripKey({
  words,
}: {
  readonly words: Readonly<Record<'online' | 'offline' | 'unknown', string>>;
}) {
  return (
    <ul className={styles['key']}>
      {(['online', 'offline', 'unknown'] as const).map((state) => (
        <li key={state}>
          <i className={styles[`${state}Key`]} />
          {words[state]}
        </li>
      ))}
    </ul>
  );
}
