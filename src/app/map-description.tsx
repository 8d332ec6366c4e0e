import { useEffect } from 'react';
import type { LayerListRow } from '@/panels/layer-view';
import { useScene } from '@/scene/scene-context';
import { listIn, nameIn, useText } from '@/ui/text/use-text';

export const MAP_DESCRIPTION_ID = 'map-description';
const KEY = 't';

/** Tells a screen reader what is on the map, and how it is read: T on the map itself leads to it in words. */
export function MapDescription({ rows }: { readonly rows: readonly LayerListRow[] }) {
  const { t, language } = useText();
  useReadInWords();
  const names = rows
    .filter(({ available, state }) => available && state.visible)
    .map(({ row }) => nameIn(language, row.title));
  return (
    <p id={MAP_DESCRIPTION_ID} className="visually-hidden">
      {t('mapWords.described', { names: listIn(language, names) })}
    </p>
  );
}

function useReadInWords(): void {
  const { change } = useScene();
  useEffect(() => {
    const read = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isMap = target instanceof HTMLCanvasElement && target.closest('#map') !== null;
      if (key.toLowerCase() !== KEY || !isMap || ctrlKey || metaKey || altKey) return;
      change({ dock: 'words' });
      document.getElementById('dock-tab-words')?.focus();
    };
    document.addEventListener('keydown', read);
    return () => document.removeEventListener('keydown', read);
  }, [change]);
}
