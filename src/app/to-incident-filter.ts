import type { RegionTree } from '@/domain/region/region-tree';
import type { IncidentFilter } from '@/engine/filter/incident-filter';
import type { EventGrade } from '@/domain/incident/vocabularies';
import type { Scene } from '@/scene/scene';

/** What a scene asks of an incident, in the engine's terms. An empty list filters nothing. */
export function toIncidentFilter(scene: Scene, tree: RegionTree): IncidentFilter {
  const { filters, lasso, scope } = scene;
  const region = scope === null ? undefined : tree.byCode.get(scope);
  const some = <T>(values: readonly T[]): readonly T[] | null => (values.length > 0 ? values : null);
  return {
    regions: region
      ? { levelId: region.levelId, codes: [region.code], outside: false, unknown: false }
      : null,
    categories: some(filters.categories),
    sources: some(filters.sources),
    departments: some(filters.departments),
    routes: some(filters.routes),
    states: some(filters.states),
    qualities: some(filters.qualities),
    grades: some(filters.grades as EventGrade[]),
    hoursOfWeek: some(filters.hours),
    flags: filters.flags.length > 0 ? { having: filters.flags, lacking: [] } : null,
    openness: filters.progress === 'all' ? null : [filters.progress],
    lasso,
  };
}
