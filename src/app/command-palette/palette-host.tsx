import { Suspense, lazy, useEffect, useState } from 'react';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));

type Shown = 'palette' | 'shortcuts' | null;

/** Ctrl+K (or Command+K) opens the palette, a question mark the list of keys; both load when first asked for. */
export function PaletteHost() {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = askedOf(event);
      if (asked === null) return;
      event.preventDefault();
      setShown((now) => (now === asked ? null : asked));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setShown(null);
  return (
    <Suspense fallback={null}>
      {shown === 'palette' ? <Palette onClose={close} /> : null}
      {shown === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null}
    </Suspense>
  );
}

function askedOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Exclude<Shown, null> | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  return key === '?' && !isTyping ? 'shortcuts' : null;
}
