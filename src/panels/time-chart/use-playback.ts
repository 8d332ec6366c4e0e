import { useEffect, useRef, useState } from 'react';

interface Span {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

interface PlaybackInput {
  readonly window: Span;
  readonly end: number;
  readonly addDays: (seconds: number, days: number) => number;
  readonly onStep: (window: Span) => void;
  readonly onEnd: (window: Span) => void;
}

const STEP_MILLISECONDS = 250;

/** Days that go by in a second of playback. */
export const PLAYBACK_SPEEDS = [4, 12, 28] as const;

/** Moves the window on by days until the data end; the window keeps its length. */
export function usePlayback(input: PlaybackInput) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof PLAYBACK_SPEEDS)[number]>(PLAYBACK_SPEEDS[0]);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    if (!playing) return;
    let window = latest.current.window;
    const timer = setInterval(() => {
      const { end, addDays, onStep, onEnd } = latest.current;
      const days = (speed * STEP_MILLISECONDS) / 1000;
      const next = {
        fromSeconds: addDays(window.fromSeconds, days),
        toSeconds: addDays(window.toSeconds, days),
      };
      if (next.toSeconds > end) {
        setPlaying(false);
        onEnd(window);
        return;
      }
      window = next;
      onStep(window);
    }, STEP_MILLISECONDS);
    return () => {
      clearInterval(timer);
      latest.current.onEnd(window);
    };
  }, [playing, speed]);

  const faster = () =>
    setSpeed((now) => PLAYBACK_SPEEDS[(PLAYBACK_SPEEDS.indexOf(now) + 1) % PLAYBACK_SPEEDS.length]!);
  return { playing, toggle: () => setPlaying((now) => !now), speed, faster };
}
