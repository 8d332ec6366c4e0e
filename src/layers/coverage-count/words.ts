import { formatShare, formatSquareMeters } from '@/ui/format/format-number';
import { defineWords, NO_TABLE, PLACE_TITLE, regionName, tabulate, toRegion } from '../layer-words';

/** The least covered first. */
export const words = defineWords(({ coverage: { depths, survey }, district }) => {
  if (!depths) return null;
  const [one, two] = depths.squareMeters;
  const regions = (survey?.regions ?? []).filter(({ areaSquareMeters }) => areaSquareMeters > 0);
  const share = (region: (typeof regions)[number], k: number) =>
    (region.atLeast[k] ?? 0) / region.areaSquareMeters;
  return {
    sentence: {
      zh: `至少一台看得见的地面 ${formatSquareMeters(one)}，其中两台以上 ${formatSquareMeters(two)}。`,
      en: `${formatSquareMeters(one)} of the ground are seen by one camera at least, ${formatSquareMeters(two)} by two or more.`,
    },
    ...(regions.length === 0
      ? NO_TABLE
      : tabulate(
          regions.toSorted((a, b) => share(a, 1) - share(b, 1)),
          {
            columns: [
              { title: PLACE_TITLE, cell: ({ code }) => regionName(district, code) },
              ...([1, 2, 3] as const).map((k) => ({
                title: { zh: `⩾${k} 台看得见`, en: `Seen by ⩾${k}` },
                isFigure: true,
                cell: (region: (typeof regions)[number]) => formatShare(share(region, k)),
              })),
            ],
            target: ({ code }) => toRegion(code),
          },
        )),
  };
});
