import { useEffect, useEffectEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { districtQueries } from '@/client/district/district-queries';
import { useIncidentView } from '@/panels/incident-view';
import { judgePage } from './watchdog';

const LOOK_MILLISECONDS = 30_000;
const FAULT_MILLISECONDS = 5 * 60_000;

interface HeapPerformance extends Performance {
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

/** Loads the page anew when its memory runs out, faults pile up, or data stay cut off though the service answers. */
export function useWatchdog(): void {
  const client = useQueryClient();
  const { live } = useIncidentView();
  const cutSince = useEffectEvent(() => (live?.state === 'broken' ? live.since : null));

  useEffect(() => {
    const loadedAt = Date.now();
    let faults: number[] = [];
    const note = () => faults.push(Date.now());
    const look = async () => {
      const now = Date.now();
      faults = faults.filter((at) => now - at < FAULT_MILLISECONDS);
      const since = cutSince();
      const reason = judgePage({
        now,
        heapShare: heapShare(),
        recentFaults: faults.length,
        cutMilliseconds: since === null ? 0 : now - since,
        isServiceUp: since !== null && (await answers()),
        loadedAt,
      });
      if (reason === null) return;
      console.error(`The wall loads itself anew: ${reason}.`);
      location.reload();
    };
    const answers = () =>
      client.query({ ...districtQueries.detail(), staleTime: 0, retry: false }).then(
        () => true,
        () => false,
      );
    const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    return () => {
      clearInterval(timer);
      window.removeEventListener('error', note);
      window.removeEventListener('unhandledrejection', note);
    };
  }, [client]);
}

function heapShare(): number | null {
  const { memory } = performance as HeapPerformance;
  return memory ? memory.usedJSHeapSize / memory.jsHeapSizeLimit : null;
}
