import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { nameIn, useText } from '@/ui/text/use-text';

/** Names of what an incident's codes stand for, short enough for one line. */
export function useIncidentWords() {
  const { categories, departments } = useDistrict();
  const tree = useRegionTree();
  const { t, language } = useText();
  return {
    category: ({ categoryCode }: IncidentRow) => {
      const found = categories.find(({ code }) => code === categoryCode);
      return found ? nameIn(language, found.name) : categoryCode;
    },
    /** Name of the finest region known. */
    place: ({ regionCodes }: IncidentRow) => {
      const code = regionCodes.find((each) => each !== null) ?? null;
      const region = code === null ? undefined : tree.byCode.get(code);
      if (!region) return t('charts.unknownRegion');
      const above = region.parentCode === null ? undefined : tree.byCode.get(region.parentCode);
      const number = /(\d+)\s*网格$/.exec(region.name.zh)?.[1];
      if (number === undefined || !above) return nameIn(language, region.name);
      return `${nameIn(language, above.name).replace(/社区$/, '')} ${number}`;
    },
    department: ({ departmentCode }: IncidentRow) => {
      if (departmentCode === null) return t('empty.unknown');
      const found = departments.find(({ code }) => code === departmentCode);
      return found ? nameIn(language, found.name) : departmentCode;
    },
  };
}
