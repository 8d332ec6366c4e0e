import { putBriefing } from '@/contract/briefings';
import type { Briefing, BriefingDraft } from '@/domain/briefing/briefing';
import type { ReportKind } from '@/domain/time/reporting-period';
import { request } from '../request';
import { useListWrite } from '../use-list-write';
import { briefingQueries } from './briefing-queries';

interface BriefingWrite {
  readonly id: string;
  readonly draft: BriefingDraft;
}

/** Saves what was done to a brief of a period; it shows at once and is taken back where the service refuses. */
export function useSaveBriefing(kind: ReportKind, start: string) {
  return useListWrite({
    queryKey: briefingQueries.ofPeriod(kind, start).queryKey,
    send: ({ id, draft }: BriefingWrite) => request(putBriefing, { params: { id }, body: draft }),
    apply: (briefings, { id, draft }) => {
      const saved: Briefing = { ...draft, id, version: draft.version + 1, savedAt: Date.now(), savedBy: '' };
      return [saved, ...briefings.filter((one) => one.id !== id)];
    },
  });
}
