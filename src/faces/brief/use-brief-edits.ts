import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { briefingQueries } from '@/client/briefings/briefing-queries';
import { useSaveBriefing } from '@/client/briefings/use-save-briefing';
import { useDistrict } from '@/client/district/use-district';
import { newId } from '@/client/new-id';
import type { Briefing } from '@/domain/briefing/briefing';
import { useRefusal } from '@/panels/use-refusal';
import { useWhyNot } from '@/panels/use-why-not';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { toSceneQuery } from '@/scene/scene-url';
import type { BriefResult } from '@/studies/brief/reference';
import { NO_EDITS } from './brief-edits';
import type { BriefEdits } from './brief-edits';

/** What people did to the brief on screen, and the way to change it. */
export interface BriefEditing {
  readonly edits: BriefEdits;
  /** The version that is kept; `null` where nobody changed anything yet. */
  readonly saved: Briefing | null;
  readonly change: (part: Partial<BriefEdits>) => void;
  /** Why the user may not; `null` where they may. */
  readonly whyNot: string | null;
  /** What went wrong, in a sentence; `null` where nothing did. */
  readonly failure: string | null;
}

/** The changes kept for this period, scope and filters: shared by all who open the brief. */
export function useBriefEdits({ kind, period, fingerprint }: BriefResult): BriefEditing {
  const { scene } = useScene();
  const { dataVersion } = useDistrict();
  const { data } = useQuery(briefingQueries.ofPeriod(kind, period.start));
  const save = useSaveBriefing(kind, period.start);
  const refusal = useRefusal();
  const whyNot = useWhyNot('save-scenes');
  const [freshId] = useState(newId);
  const query = briefQuery(scene);
  const saved = data?.find((one) => sortedText(one.query) === sortedText(query)) ?? null;
  const edits: BriefEdits = saved ?? NO_EDITS;
  return {
    edits,
    saved,
    change: (part) => {
      const { order, hidden, comments, notes } = { ...edits, ...part };
      save.mutate({
        id: saved?.id ?? freshId,
        draft: {
          ...{ kind, start: period.start, query, order, hidden, comments, notes, dataVersion },
          figures: fingerprint,
          version: saved?.version ?? 0,
        },
      });
    },
    whyNot,
    failure: save.error ? refusal(save.error) : null,
  };
}

/** Scope and filters as parameters: what makes it another brief of the same period. */
export function briefQuery({ scope, filters, lasso }: Scene): Readonly<Record<string, string>> {
  return toSceneQuery({ ...DEFAULT_SCENE, scope, filters, lasso });
}

function sortedText(query: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}
