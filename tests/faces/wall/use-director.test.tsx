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
    const first = openWall([]);
    act(() => first.result.current.tell({ kind: 'go-to', itemId: 'c' }));
    expect(first.result.current.read().shownId).toBe('c');
    first.unmount();

    expect(openWall([]).result.current.read().shownId).toBe('c');
  });

  it('does not begin again with red warnings it has shown, and shows those that are new', () => {
    const first = openWall(['fire']);
    expect(first.result.current.read().warning?.key).toBe('fire');
    first.unmount();
    const again = openWall(null);
    again.rerender({ keys: ['fire'] });
    expect(again.result.current.read().warning).toBeNull();
    again.rerender({ keys: ['fire', 'flood'] });

    expect(again.result.current.read().warning?.key).toBe('flood');
  });
});
