import { describe, expect, it } from 'vitest';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { fixScene } from '@/scene/fix-scene';
import { resolveComparison, resolveWindow } from '@/scene/resolve-window';
import { DEFAULT_SCENE } from '@/scene/scene';

const lastSeconds = Date.parse('2026-11-20T06:00:00Z') / 1000;
const firstSeconds = lastSeconds - 400 * 86_400;
const at = (last: number) => ({
  offsets: buildZoneOffsets('Asia/Shanghai', firstSeconds, last + 800 * 86_400),
  firstSeconds,
  lastSeconds: last,
});

describe('fixScene', () => {
  it('keeps the instants that the moving window and its comparison mean now', () => {
    const fixed = fixScene(DEFAULT_SCENE, at(lastSeconds));
    const later = at(lastSeconds + 90 * 86_400);
    const span = resolveWindow(DEFAULT_SCENE.window, at(lastSeconds));

    expect(resolveWindow(fixed.window, later)).toEqual(span);
    expect(resolveComparison(fixed.comparison, span, later.offsets)).toEqual(
      resolveComparison(DEFAULT_SCENE.comparison, span, later.offsets),
    );
  });

  it('leaves no comparison where none was asked for', () => {
    const scene = { ...DEFAULT_SCENE, comparison: { kind: 'none' } as const };
    expect(fixScene(scene, at(lastSeconds)).comparison).toEqual({ kind: 'none' });
  });
});
