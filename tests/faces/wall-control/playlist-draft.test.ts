import { describe, expect, it } from 'vitest';
import { clampSeconds, moveItem, readSceneLink, toItem } from '@/faces/wall-control/playlist-draft';

const ORIGIN = 'http://10.1.2.3:8080';
const item = (id: string) => ({ ...toItem(id, {}), id });
const ITEMS = [item('a'), item('b'), item('c')];
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('');

describe('a list being edited', () => {
  it('moves a scene by one and leaves it at the ends', () => {
    expect(idsOf(moveItem(ITEMS, 'a', 1))).toBe('bac');
    expect(idsOf(moveItem(ITEMS, 'c', -1))).toBe('acb');
    expect(idsOf(moveItem(ITEMS, 'a', -1))).toBe('abc');
    expect(idsOf(moveItem(ITEMS, 'c', 1))).toBe('abc');
  });

  it('keeps seconds whole and within what a scene may stay', () => {
    expect([0, 20.4, 99_999, Number.NaN].map(clampSeconds)).toEqual([5, 20, 3600, 30]);
  });

  it('reads the scene out of a link of this system, without what belongs to the page', () => {
    const query = readSceneLink(`${ORIGIN}/explore?map=trend&region=330182002&lang=en`, ORIGIN);

    expect(query).toEqual({ map: 'trend', region: '330182002' });
  });

  it('takes no link of another system, and none without a face', () => {
    expect(readSceneLink('http://elsewhere/explore?map=trend', ORIGIN)).toBeNull();
    expect(readSceneLink(ORIGIN, ORIGIN)).toBeNull();
  });
});
