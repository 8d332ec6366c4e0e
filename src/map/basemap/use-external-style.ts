import { useEffect, useState } from 'react';
import type { StyleSpecification } from 'maplibre-gl';
import type { Basemap } from '@/domain/district/district';
import { guardRequest } from '../style/guard-request';

/** The style a district names by address, once it has come; `null` before, and where none is named or it cannot be read. */
export function useExternalStyle(basemap: Basemap): StyleSpecification | null {
  const url = basemap.kind === 'style' ? basemap.url : null;
  const [loaded, setLoaded] = useState<{ readonly url: string; readonly style: StyleSpecification } | null>(
    null,
  );
  useEffect(() => {
    if (url === null) return;
    const abort = new AbortController();
    readStyle(url, abort.signal).then(
      (style) => setLoaded({ url, style }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          console.error(`The base map style ${url} could not be read: the ground stays plain.`, error);
      },
    );
    return () => abort.abort();
  }, [url]);
  return loaded?.url === url ? loaded.style : null;
}

async function readStyle(url: string, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(guardRequest(url).url, { signal });
  if (!response.ok) throw new Error(`it answered with status ${response.status}`);
  const style = (await response.json()) as Partial<StyleSpecification>;
  if (style.version !== 8 || !Array.isArray(style.layers) || typeof style.sources !== 'object') {
    throw new Error('it is not a MapLibre style of version 8');
  }
  return style as StyleSpecification;
}
