import { useEffect } from 'react';
import { useScene } from '@/scene/scene-context';

/** Ctrl+Z takes the last change of the scene back, Ctrl+Shift+Z or Ctrl+Y makes it again; fields keep their own. */
export function useUndoKeys(): void {
  const { undo, redo, canUndo, canRedo } = useScene();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = askedOf(event);
      if (asked === null || isTyping(event.target)) return;
      event.preventDefault();
      if (asked === 'undo' && canUndo) undo();
      if (asked === 'redo' && canRedo) redo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, canUndo, canRedo]);
}

function askedOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Whether a key goes into a field, which has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
