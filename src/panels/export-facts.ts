import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { useSession } from '@/client/session/use-session';
import { fixScene } from '@/scene/fix-scene';
import type { Filters, Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { toSceneQuery } from '@/scene/scene-url';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Span } from '@/scene/resolve-window';
import { useIncidentView } from './incident-view';
import { FILTER_LISTS } from './filter-lists';

/** One thing an export says of itself. */
export interface ExportFact {
  readonly name: string;
  readonly value: string;
}

/** Of what an export is: place, period, filters and count. */
export interface ExportSubject {
  readonly window: Span;
  readonly filters: Filters;
  readonly total: number;
}

/** Period, count and filters of one of two maps side by side, one line each. */
export function useSubjectLines(): (subject: ExportSubject) => string[] {
  const { timeZone } = useDistrict();
  const { scene } = useScene();
  const { t } = useText();
  const say = useFilterWords();
  return ({ window, filters, total }) => [
    `${periodText(window, timeZone)}    ${t('exports.fact.count')}${t('exports.colon')}${formatCount(total)}`,
    `${t('exports.fact.filters')}${t('exports.colon')}${say({ ...scene, filters })}`,
  ];
}

function periodText({ fromSeconds, toSeconds }: Span, timeZone: string): string {
  const { day } = timeFormat(timeZone);
  return `${day(fromSeconds * 1000)} – ${day(toSeconds * 1000 - 1)} (${timeZone})`;
}

/** What an export is of: scope, period, filters, count, age and version of the data, who made it, and where it is had again. */
export function useExportFacts(): (now: number) => ExportFact[] {
  const district = useDistrict();
  const tree = useRegionTree();
  const frame = useTimeFrame();
  const { scene } = useScene();
  const { view, window } = useIncidentView();
  const { principal } = useSession();
  const { t, language } = useText();
  const say = useFilterWords();
  const time = timeFormat(district.timeZone);

  return (now) => {
    const scope = scene.scope === null ? [] : tree.pathTo(scene.scope);
    const fact = (key: Parameters<typeof factName>[0], value: string) => ({ name: factName(key), value });
    const factName = (
      key: 'scope' | 'period' | 'filters' | 'count' | 'asOf' | 'version' | 'user' | 'made' | 'link' | 'note',
    ) => t(`exports.fact.${key}`);
    return [
      fact(
        'scope',
        [district.name, ...scope.map(({ name }) => name)].map((name) => nameIn(language, name)).join(' / '),
      ),
      fact('period', periodText(window, district.timeZone)),
      fact('filters', say(scene)),
      fact('count', formatCount(view?.window.totals.total ?? 0)),
      fact('asOf', district.asOf === null ? t('empty.unknown') : time.minute(district.asOf)),
      fact('version', district.dataVersion),
      fact('user', principal?.displayName ?? t('empty.unknown')),
      fact('made', time.minute(now)),
      fact(
        'link',
        `${location.origin}/explore?${new URLSearchParams(toSceneQuery(fixScene(scene, frame))).toString()}`,
      ),
      ...(district.synthetic ? [fact('note', t('app.syntheticNote'))] : []),
    ];
  };
}

type ListName = (typeof FILTER_LISTS)[number];
/** The filters of a scene in words; codes by their names. */
function useFilterWords(): (scene: Scene) => string {
  const { categories, sources, departments } = useDistrict();
  const { t, language } = useText();
  const named = { categories, sources, departments };
  const wordsOf = ({ filters }: Scene, list: ListName): string[] => {
    switch (list) {
      case 'categories':
      case 'sources':
      case 'departments':
        return filters[list].map((code) => {
          const found = named[list].find((entry) => entry.code === code);
          return found ? nameIn(language, found.name) : code;
        });
      case 'routes':
        return filters.routes.map((route) => t(`route.${route}`));
      case 'states':
        return filters.states.map((state) => t(`state.${state}`));
      case 'grades':
        return filters.grades.map(String);
      case 'qualities':
        return filters.qualities.map((quality) => t(`quality.${quality}`));
      case 'flags':
        return filters.flags.map((flag) => t(`flag.${flag}`));
      case 'hours':
        return filters.hours.map(
          (hour) => `${Math.floor(hour / 24) + 1}-${String(hour % 24).padStart(2, '0')}`,
        );
    }
  };
  return (scene) => {
    const parts = FILTER_LISTS.flatMap((list) => {
      const words = wordsOf(scene, list);
      return words.length === 0 ? [] : [`${t(`filter.${list}`)}: ${words.join(' | ')}`];
    });
    if (scene.filters.progress !== 'all') parts.push(t(`progress.${scene.filters.progress}`));
    if (scene.lasso)
      parts.push(`${t('filter.lasso')}: ${scene.lasso.map((corner) => corner.join(' ')).join(', ')}`);
    return parts.length === 0 ? t('exports.noFilters') : parts.join('; ');
  };
}
