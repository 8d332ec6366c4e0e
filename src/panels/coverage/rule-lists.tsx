import { useRegionTree } from '@/client/district/use-district';
import { formatCount, formatMeters, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { CoverageSurvey, NamedCamera } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';
import { CameraSection } from './camera-section';
import styles from './coverage.module.css';

const SHOWN = 3;

/** Cameras to be looked into: into whose homes they look, what their record lacks, whose ground they see. */
export function RuleLists({ survey }: { readonly survey: CoverageSurvey }) {
  return (
    <>
      <Sensitive survey={survey} />
      <Records survey={survey} />
      <Grants survey={survey} />
      <Border survey={survey} />
    </>
  );
}

interface PartProps {
  readonly survey: CoverageSurvey;
}

function Sensitive({ survey: { rules } }: PartProps) {
  const { t } = useText();
  if (!rules.knowsUses || rules.into.length === 0) {
    return (
      <FindingSection title={t('video.into')}>
        <p className={styles['note']}>{t(rules.knowsUses ? 'video.intoNone' : 'video.usesUnknown')}</p>
      </FindingSection>
    );
  }
  return (
    <CameraSection
      title={t('video.into')}
      cameras={rules.into.map(({ code, name, use, fraction, nearestMeters }) => ({
        code,
        name,
        figure: nearestMeters === null ? t('video.inside') : formatMeters(nearestMeters),
        note:
          nearestMeters === null
            ? t(`video.uses.${use}`)
            : t('video.intoNote', { use: t(`video.uses.${use}`), share: formatShare(fraction) }),
      }))}
    />
  );
}

/** A field that no camera has is not on record at all: that is said once, and no list is made of it. */
function Records({ survey: { rules, census } }: PartProps) {
  const { t } = useText();
  const fields = [
    { title: t('video.withoutPurpose'), cameras: rules.withoutPurpose },
    { title: t('video.withoutOwner'), cameras: rules.withoutOwner },
    { title: t('video.withoutRetention'), cameras: rules.withoutRetention },
  ];
  const isAbsent = ({ cameras }: { readonly cameras: readonly NamedCamera[] }) =>
    cameras.length > 0 && cameras.length === census.all;
  const absent = fields.filter(isAbsent);
  return (
    <>
      {fields
        .filter((field) => !isAbsent(field))
        .map(({ title, cameras }) => (
          <CameraSection key={title} title={title} cameras={cameras} shown={SHOWN} />
        ))}
      <CameraSection
        title={t('video.shortRetention')}
        cameras={rules.shortRetention.map((camera) => ({
          ...camera,
          figure: t('video.days', { n: camera.days }),
        }))}
        shown={SHOWN}
      />
      {absent.length > 0 ? (
        <FindingSection title={t('video.records')}>
          <p className={styles['note']}>
            {t('video.recordsAbsent', {
              fields: absent.map(({ title }) => title).join(t('situation.listComma')),
              n: formatCount(census.all),
            })}
          </p>
        </FindingSection>
      ) : null}
    </>
  );
}

function Grants({ survey: { census } }: PartProps) {
  const { t } = useText();
  return (
    <>
      <CameraSection title={t('video.expired')} cameras={census.expired} shown={SHOWN} />
      <CameraSection title={t('video.elsewhere')} cameras={census.authorizedElsewhere} shown={SHOWN} />
    </>
  );
}

function Border({ survey: { border } }: PartProps) {
  const { t, language } = useText();
  const tree = useRegionTree();
  const nameOf = (code: string) => {
    const region = tree.byCode.get(code);
    return region ? nameIn(language, region.name) : code;
  };
  return (
    <CameraSection
      title={t('video.border')}
      aside={t('video.borderNote', { n: formatCount(border.length) })}
      cameras={border.map(({ code, name, regionCode, otherCodes, beyondFraction }) => ({
        code,
        name,
        figure: formatShare(beyondFraction),
        note: t('video.borderOf', {
          own: nameOf(regionCode),
          others:
            otherCodes.length > 0
              ? otherCodes.map(nameOf).join(t('situation.listComma'))
              : t('video.outside'),
        }),
      }))}
    />
  );
}
