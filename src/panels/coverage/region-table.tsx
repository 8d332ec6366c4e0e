import { useRegionTree } from '@/client/district/use-district';
import { FindingList } from '@/ui/components/finding-list';
import { useScene } from '@/scene/scene-context';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { RegionSight } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';

const SHOWN_REGIONS = 8;

/** Open ground in sight, region by region, the least first; with the cameras there and those granted to grid leaders. */
export function RegionTable({ regions }: { readonly regions: readonly RegionSight[] }) {
  const { scene, change } = useScene();
  const { t, language } = useText();
  const tree = useRegionTree();
  if (regions.length === 0) return null;
  const share = ({ atLeast, areaSquareMeters }: RegionSight, k: number) =>
    areaSquareMeters > 0 ? (atLeast[k] ?? 0) / areaSquareMeters : Number.NaN;
  const chosen = scene.selection?.kind === 'region' ? scene.selection.code : null;
  return (
    <FindingSection title={t('video.byRegion')} aside={t('video.byRegionNote')}>
      <FindingList
        label={t('video.byRegion')}
        findings={regions
          .toSorted((a, b) => share(a, 1) - share(b, 1))
          .map((region) => {
            const known = tree.byCode.get(region.code);
            const { cameras, authorized } = region;
            return {
              id: region.code,
              name: known ? nameIn(language, known.name) : region.code,
              figure: Number.isNaN(share(region, 1)) ? '—' : formatShare(share(region, 1)),
              note: [
                ...(Number.isNaN(share(region, 2))
                  ? []
                  : [t('video.twice', { share: formatShare(share(region, 2)) })]),
                cameras > 0
                  ? t('video.regionCameras', {
                      n: formatCount(cameras),
                      share: formatShare(authorized / cameras),
                    })
                  : t('video.noCameras'),
              ].join(' · '),
              chosen: region.code === chosen,
            };
          })}
        shown={SHOWN_REGIONS}
        onChoose={(code) => change({ selection: { kind: 'region', code } })}
      />
    </FindingSection>
  );
}
