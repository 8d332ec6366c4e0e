// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ResizeHandles } from '@/faces/explore/resize-handles';
import { initText } from '@/ui/text/language';

beforeAll(() => initText('zh'));
afterEach(() => localStorage.clear());

const widthOf = (part: string) => document.documentElement.style.getPropertyValue(`--explore-${part}`);
const handle = (name: RegExp) => screen.getByRole('slider', { name });

describe('the handles of the workbench', () => {
  it('are moved by arrow keys towards where they grow, and remembered', () => {
    const view = render(<ResizeHandles />);
    // Nothing is laid out here: a part starts at its least size.
    fireEvent.keyDown(handle(/图层栏/), { key: 'ArrowRight' });
    fireEvent.keyDown(handle(/右栏/), { key: 'ArrowLeft' });
    fireEvent.keyDown(handle(/下方图表/), { key: 'ArrowUp' });

    expect([widthOf('layers'), widthOf('inspector'), widthOf('dock')]).toEqual(['196px', '276px', '156px']);
    view.unmount();
    expect(widthOf('layers')).toBe('');
    render(<ResizeHandles />);
    expect([widthOf('layers'), widthOf('inspector'), widthOf('dock')]).toEqual(['196px', '276px', '156px']);
  });

  it('are set back by a double click', () => {
    localStorage.setItem('geju.explore.sizes', '{"layers":300}');
    render(<ResizeHandles />);
    expect(widthOf('layers')).toBe('300px');

    fireEvent.doubleClick(handle(/图层栏/));

    expect(widthOf('layers')).toBe('');
    expect(JSON.parse(localStorage.getItem('geju.explore.sizes')!)).toEqual({});
  });

  it('take no size from storage that is none, and none beyond the limits', () => {
    localStorage.setItem('geju.explore.sizes', '{"layers":"wide","inspector":99999,"else":5}');
    render(<ResizeHandles />);

    expect([widthOf('layers'), widthOf('inspector')]).toEqual(['', '720px']);
  });
});
