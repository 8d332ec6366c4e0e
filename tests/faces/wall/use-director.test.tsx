// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDirector } from '@/faces/wall/use-director';

vi.mock('@/faces/wall/use-scene-health', () => ({
  useSceneHealth: (item: object | null) => (item ? READY : null),
}));

const READY = { kind: 'ready' } as const;
const ITEMS = ['a', 'b', 'c'].map((id) => ({ id, title: { zh: id, en: id }, seconds: 30, query: {} }));

function openWall(redKeys: readonly string[] | null) {
  return renderHook(({ keys }) => useDirector({ items: ITEMS, redKeys: keys, pace: 1 }), {
    initialProps: { keys: redKeys },
  });
}

describe('a wall whose page is loaded anew', () => {
  beforeEach(() => sessionStorage.clear());

  it('goes on with the scene it had', () => {
    const { result, unmount } = openWall([]);
    act(() => result.current.tell({ kind: 'go-to', itemId: 'c' }));
    expect(result.current.read().shownId).toBe('c');
    unmount();

    expect(openWall([]).result.current.read().shownId).toBe('c');
  });

  it('does not begin again with red warnings it has shown, and shows those that are new', () => {
    const { result: before, unmount } = openWall(['fire']);
    expect(before.current.read().warning?.key).toBe('fire');
    unmount();
    const { result, rerender } = openWall(null);
    rerender({ keys: ['fire'] });
    expect(result.current.read().warning).toBeNull();
    rerender({ keys: ['fire', 'flood'] });

    expect(result.current.read().warning?.key).toBe('flood');
  });
});
