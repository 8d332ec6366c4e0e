import { FindingList } from '@/ui/components/finding-list';
import { formatCount, formatMeters } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { Language } from '@/ui/text/language';
import type { ProposedSite, SitingPlan } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';
import { useShowOnMap } from './use-show-on-map';
import { doubtsOf } from './write-plan-file';
import styles from './coverage.module.css';

interface PlanListProps {
  readonly plan: SitingPlan;
  /** Number of the site that is picked; `null` for none. */
  readonly chosen: number | null;
  readonly onChoose: (site: number) => void;
}

/** The cameras of a plan, each with where it looks, what it adds and what speaks against it. */
export function PlanList({ plan, chosen, onChoose }: PlanListProps) {
  const { t, language } = useText();
  const show = useShowOnMap('proposed-sites');
  if (plan.sites.length === 0) return null;
  const percent = (gain: number) => (plan.demand > 0 ? (100 * gain) / plan.demand : 0).toFixed(1);
  return (
    <FindingSection title={plan.isOwn ? t('siting.own') : t('siting.proposal')}>
      <FindingList
        label={t('coverage.views.siting')}
        findings={plan.sites.map((site, i) => ({
          id: String(i),
          name: [t('coverage.siteName', { n: i + 1 }), site.road && nameIn(language, site.road)]
            .filter(Boolean)
            .join('  '),
          figure: `+${percent(site.gain)}%`,
          note: noteOf(site, t, language),
          chosen: i === chosen,
        }))}
        onChoose={(id) => {
          onChoose(Number(id));
          show(plan.sites[Number(id)]!.position, '');
        }}
      />
      <p className={styles['note']}>{t('siting.dragHint')}</p>
    </FindingSection>
  );
}

function noteOf(site: ProposedSite, t: Text, language: Language): string {
  const { incidents, sections, places, streetMeters } = site.reason;
  const [place] = places;
  const [first] = sections;
  return [
    ...doubtsOf(site, {
      inside: t('siting.inside'),
      into: t('siting.into'),
      ownWall: t('siting.ownWall'),
    }),
    ...(site.mount ? [t(`siting.mounts.${site.mount}`)] : []),
    t('siting.direction', { degrees: Math.round(site.azimuthDegrees) }),
    ...(incidents > 0 ? [t('siting.incidents', { n: formatCount(incidents) })] : []),
    ...(first
      ? [
          t('siting.section', { name: nameIn(language, first.name), meters: formatMeters(first.meters) }),
          ...(sections.length > 1 ? [t('siting.moreSections', { n: sections.length })] : []),
        ]
      : []),
    ...(place ? [t('siting.place', { name: nameIn(language, place), n: formatCount(places.length) })] : []),
    ...(streetMeters > 0 ? [t('siting.street', { meters: formatMeters(streetMeters) })] : []),
  ].join(' · ');
}
