import { resolveComparison, resolveWindow } from './resolve-window';
import type { TimeFrame } from './resolve-window';
import type { Scene } from './scene';

/** The scene with its moving windows (“last 30 days”) nailed to the instants they mean now: the same numbers tomorrow. */
export function fixScene(scene: Scene, frame: TimeFrame): Scene {
  const span = resolveWindow(scene.window, frame);
  const before = resolveComparison(scene.comparison, span, frame.offsets);
  return {
    ...scene,
    window: { kind: 'between', from: span.fromSeconds * 1000, to: span.toSeconds * 1000 },
    comparison: before
      ? { kind: 'between', from: before.fromSeconds * 1000, to: before.toSeconds * 1000 }
      : { kind: 'none' },
  };
}
