import type { Period } from '@/analysis/camera-uptime/camera-uptime';
import type { StateSpan } from '@/domain/camera/state-spans';
import type { StripPart } from '@/ui/components/state-strip';

/** What of a record lies in a period, in shares of it; a moment offline is kept, for it is drawn all the same. */
export function toStripParts(spans: readonly StateSpan[], { from, to }: Period): StripPart[] {
  return spans.flatMap((span): StripPart[] => {
    const [begin, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (end < begin || (span.online && end === begin)) return [];
    return [
      {
        from: (begin - from) / (to - from),
        to: (end - from) / (to - from),
        state: span.online ? 'online' : 'offline',
      },
    ];
  });
}
