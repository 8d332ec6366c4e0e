// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useUndoKeys } from '@/app/use-undo-keys';
import { DEFAULT_SCENE } from '@/scene/scene';
import { SceneProvider } from '@/scene/scene-context';

function Keys() {
  useUndoKeys();
  return <input aria-label="field" />;
}

function mount(canUndo = true) {
  const undo = vi.fn();
  const redo = vi.fn();
  const change = () => undefined;
  render(
    <SceneProvider
      value={{ scene: DEFAULT_SCENE, change, preview: change, undo, redo, canUndo, canRedo: true }}
    >
      <Keys />
    </SceneProvider>,
  );
  return { undo, redo };
}

describe('undo and redo by keys', () => {
  it('undoes with Ctrl+Z and redoes with Ctrl+Shift+Z, Ctrl+Y or the same with Command', () => {
    const { undo, redo } = mount();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', metaKey: true, shiftKey: true });

    expect(undo).toHaveBeenCalledTimes(1);
    expect(redo).toHaveBeenCalledTimes(3);
  });

  it('leaves the keys to a field that is typed in, and does nothing where nothing can be undone', () => {
    const { undo } = mount(false);
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z' });

    expect(undo).not.toHaveBeenCalled();
  });
});
