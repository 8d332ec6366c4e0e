import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { Route } from '@/domain/incident/vocabularies';
import { ROUTES } from '@/domain/incident/vocabularies';
import { nameIn, useText } from '@/ui/text/use-text';
import { placeWords } from './place-words';

/** Which way an order runs on each route: up from the grid, across to the department, down from the centre. */
export const ROUTE_SIGNS: Readonly<Record<Route, string>> = {
  unknown: '?',
  'base-grid': '↑',
  'small-loop': '→',
  'large-loop': '↓',
};

/** The words for what orders are grouped by. */
export function useLoopNames() {
  const { categories, sources, departments, levels } = useDistrict();
  const tree = useRegionTree();
  const { t, language } = useText();
  const named = (list: readonly { code: string; name: { zh: string; en: string } }[], code: string) => {
    const found = list.find((entry) => entry.code === code);
    return found ? nameIn(language, found.name) : code;
  };
  const region = (code: string | null) =>
    code === null
      ? t('loop.outside')
      : nameIn(language, tree.byCode.get(code)?.name ?? { zh: code, en: code });
  return {
    region,
    /** The last two steps of the path to a region. */
    place: (code: string | null) =>
      code === null
        ? t('loop.outside')
        : placeWords(tree.pathTo(code).map(({ name }) => nameIn(language, name))),
    category: (code: string) => named(categories, code),
    source: (code: string | null) => (code === null ? t('empty.unknown') : named(sources, code)),
    unit: (code: string | null) => (code === null ? t('loop.noUnit') : named(departments, code)),
    route: (code: string | null) => {
      const route = ROUTES.find((one) => one === code) ?? 'unknown';
      return `${ROUTE_SIGNS[route]} ${t(`route.${route}`)}`;
    },
    level: (id: string) => {
      const level = levels.find((one) => one.id === id);
      return level ? nameIn(language, level.name) : '';
    },
  };
}
