import { useNow } from '@/ui/use-now';
import { useIncidentView } from './incident-view';

/** The time by the service's clock, renewed: ages of data stay true where this machine's clock is wrong. */
export function useServiceNow(everyMilliseconds: number): number {
  const { live } = useIncidentView();
  return useNow(everyMilliseconds) + (live?.clockSkewMilliseconds ?? 0);
}
