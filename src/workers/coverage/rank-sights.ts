import type {
  CoverageDemand,
  CoverageSurvey,
  NearHistory,
  PlaceSightSummary,
  SectionSight,
} from './coverage-results';

/** A section or place with what happened there over the year. */
export interface Ranked<Sight> {
  readonly sight: Sight;
  /** `null` while it is not known. */
  readonly history: NearHistory | null;
}

/** Key sections nobody sees, and those seen in part: where most happened first. */
export function rankSections(
  { sections }: Pick<CoverageSurvey, 'sections'>,
  demand: Pick<CoverageDemand, 'sections'> | null,
): { readonly blind: Ranked<SectionSight>[]; readonly partly: Ranked<SectionSight>[] } {
  const ranked = sections
    .map((sight) => ({ sight, history: demand?.sections.get(sight.code) ?? null }))
    .sort((a, b) => countOf(b) - countOf(a) || unseen(b.sight) - unseen(a.sight));
  return {
    blind: ranked.filter(({ sight }) => sight.state === 'none'),
    partly: ranked.filter(({ sight }) => sight.state === 'partly'),
  };
}

/** Key places, those least in sight first, among them those where most happened. */
export function rankPlaces(
  { places }: Pick<CoverageSurvey, 'places'>,
  demand: Pick<CoverageDemand, 'places'> | null,
): Ranked<PlaceSightSummary>[] {
  const order = ['none', 'partly', 'seen'];
  return places
    .map((sight) => ({ sight, history: demand?.places.get(sight.code) ?? null }))
    .sort((a, b) => order.indexOf(a.sight.state) - order.indexOf(b.sight.state) || countOf(b) - countOf(a));
}

function countOf({ history }: Ranked<unknown>): number {
  return history?.n ?? 0;
}

function unseen({ lengthMeters, seenMeters }: SectionSight): number {
  return lengthMeters - seenMeters;
}
