import { judgeQuadrant, seenShare, type Quadrant } from '@/domain/loop/quadrant';
import { seenManagedReference } from '@/studies/seen-managed/reference';
import type { SeenManagedResult } from '@/studies/seen-managed/reference';
import type { CoverageSurvey } from '@/workers/coverage/coverage-results';
import type { ThemeTokens } from '@/ui/tokens';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';

/** Regions with their quadrant; `null` where it is not known. */
export interface JudgedRegions {
  readonly levelId: string;
  readonly codes: readonly string[];
  readonly quadrants: readonly (Quadrant | null)[];
  /** Whether views of cameras are among what is seen. */
  readonly withCameras: boolean;
}

/** The regions as the study and the cameras' survey see them; `null` until the study has come. */
export function judgedRegions(input: LayerInput): JudgedRegions | null {
  const result = studyResult(input, seenManagedReference);
  return result ? judge(result, input.coverage.survey) : null;
}

const judge = memoizeLast((result: SeenManagedResult, survey: CoverageSurvey | null): JudgedRegions => {
  const views = new Map(
    (survey?.regions ?? []).map(({ code, areaSquareMeters, atLeast }) => [
      code,
      areaSquareMeters > 0 ? (atLeast[1] ?? 0) / areaSquareMeters : null,
    ]),
  );
  const limits = { seen: result.seenLimit, managed: result.managedLimit };
  return {
    levelId: result.levelId,
    codes: result.regions.map(({ code }) => code),
    quadrants: result.regions.map(({ code, activeShare, managedShare }) =>
      judgeQuadrant(seenShare(views.get(code) ?? null, activeShare), managedShare, limits),
    ),
    withCameras: views.size > 0,
  };
});

export function quadrantColor({ categorical, coverage, unchanged }: ThemeTokens, quadrant: Quadrant): string {
  switch (quadrant) {
    case 'both':
      return unchanged;
    case 'managed-not-seen':
      return coverage[2];
    case 'seen-not-managed':
      return categorical[1];
    case 'neither':
      return categorical[2];
  }
}
