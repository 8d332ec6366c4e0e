import { useState } from 'react';
import { availabilityOf } from '@/analysis/camera-uptime/camera-uptime';
import { ALLS } from '@/domain/camera/sharp-eyes-targets';
import type { All } from '@/domain/camera/sharp-eyes-targets';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount, formatMeasure, formatMeters, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { CoverageSurvey, KnownShare } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';
import { AllsTargetFields } from './alls-target-fields';
import { parseTarget, useAllsTargets } from './alls-targets';
import { CameraSection } from './camera-section';
import { sumOfSections } from './sum-of-sections';
import { sumWords, UptimeLists } from './uptime-lists';
import { useShowOnMap } from './use-show-on-map';

type Row = All | 'authorized';

interface SurveyProps {
  readonly survey: CoverageSurvey;
}

/** The four alls, each with what it is a part of and its target; a press lists what falls short. */
export function FourAlls({ survey }: SurveyProps) {
  const { t } = useText();
  const [open, setOpen] = useState<Row | null>(null);
  const { texts: targets } = useAllsTargets();
  const figures = figuresOf(survey, t);
  const rows: readonly Row[] = [...ALLS, 'authorized'];
  return (
    <>
      <FindingSection title={t('coverage.fourAlls')} aside={<AllsTargetFields />}>
        <FindingList
          label={t('coverage.fourAlls')}
          findings={rows.map((row) => {
            const { share, note } = figures[row];
            const target = row === 'authorized' ? null : (parseTarget(targets[row]) ?? null);
            return {
              id: row,
              name: t(`video.alls.${row}`),
              figure: share.of > 0 ? formatShare(share.n / share.of) : '—',
              note: [note[0], ...targetWords(share, target, t), ...note.slice(1)].join(' · '),
              chosen: row === open,
              strong: target !== null && share.of > 0 && share.n / share.of < target,
            };
          })}
          onChoose={(id) => setOpen((now) => (now === id ? null : (id as Row)))}
        />
      </FindingSection>
      {open === null ? null : <ShortOf row={open} survey={survey} />}
    </>
  );
}

/** Availability that a camera list states is of so many days. */
const STATED_DAYS = 30;

interface Figure {
  readonly share: KnownShare;
  readonly note: readonly string[];
}

function figuresOf(survey: CoverageSurvey, t: Text): Readonly<Record<Row, Figure>> {
  const { census, sections, regions } = survey;
  const { seenMeters, lengthMeters } = sumOfSections(sections);
  const square = (of: (region: (typeof regions)[number]) => number) =>
    regions.reduce((sum, region) => sum + of(region), 0);
  const openGround = square(({ areaSquareMeters }) => areaSquareMeters);
  const seenGround = square(({ atLeast }) => atLeast[1] ?? 0);
  const ofCameras = (share: KnownShare, ...more: string[]): Figure => ({
    share,
    note: [
      t('coverage.camerasOf', { n: formatCount(share.n), of: formatCount(share.of) }),
      ...(share.of < census.all
        ? [t('video.unknownCameras', { n: formatCount(census.all - share.of) })]
        : []),
      ...more,
    ],
  });
  return {
    area: {
      share: { n: seenMeters, of: lengthMeters },
      note: [
        t('video.allAreaNote', {
          part: formatMeasure(seenMeters / 1000),
          all: formatMeasure(lengthMeters / 1000),
        }),
        ...(openGround > 0 ? [t('video.groundNote', { share: formatShare(seenGround / openGround) })] : []),
      ],
    },
    shared: ofCameras(census.shared),
    time: timeFigure(survey, ofCameras(census.online, ...weighedWords(survey, t)), t),
    control: ofCameras(census.controllable, t('coverage.allControlNote')),
    authorized: ofCameras(census.authorized),
  };
}

/** Of the time on record; where there is no record, of the cameras now. */
function timeFigure(survey: CoverageSurvey, now: Figure, t: Text): Figure {
  const { census, uptime } = survey;
  if (uptime === null || availabilityOf(uptime.total) === null) return now;
  const { onlineSeconds, offlineSeconds } = uptime.total;
  return {
    share: { n: onlineSeconds, of: onlineSeconds + offlineSeconds },
    note: [
      t('uptime.ofDays', { days: uptime.days }),
      t('uptime.now', { n: formatCount(census.online.n), of: formatCount(census.online.of) }),
      sumWords(uptime.total, t),
      ...weighedWords(survey, t),
    ],
  };
}

function weighedWords({ sections, uptime, withoutAvailability, census }: CoverageSurvey, t: Text): string[] {
  const { lengthMeters, availableMeters } = sumOfSections(sections);
  if (lengthMeters === 0 || withoutAvailability >= census.counted) return [];
  return [
    t('uptime.weighed', {
      days: uptime?.days ?? STATED_DAYS,
      share: formatShare(availableMeters / lengthMeters),
    }),
    ...(withoutAvailability > 0 ? [t('uptime.weighedWithout', { n: formatCount(withoutAvailability) })] : []),
  ];
}

function targetWords({ n, of }: KnownShare, target: number | null, t: Text): string[] {
  if (target === null || of === 0) return [];
  const gap = target - n / of;
  return [
    t('coverage.target', { share: `${formatMeasure(100 * target)}%` }),
    gap > 0 ? t('coverage.short', { points: (100 * gap).toFixed(1) }) : t('coverage.reached'),
  ];
}

/** What keeps a figure from being whole. */
function ShortOf({ row, survey }: SurveyProps & { readonly row: Row }) {
  const { t, language } = useText();
  const show = useShowOnMap();
  const { census, sections } = survey;
  const title = t(`video.shortOf.${row}`);
  if (row !== 'area') {
    const cameras = {
      shared: census.unshared,
      time: census.outages,
      control: census.uncontrollable,
      authorized: census.unauthorized,
    }[row];
    if (row === 'time' && survey.uptime) return <UptimeLists uptime={survey.uptime} />;
    return cameras.length > 0 ? (
      <CameraSection title={title} cameras={cameras} />
    ) : (
      <FindingSection title={title}>{t('video.nothingShort')}</FindingSection>
    );
  }
  const gap = ({ lengthMeters, seenMeters }: (typeof sections)[number]) => lengthMeters - seenMeters;
  const short = sections.filter(({ state }) => state !== 'seen').toSorted((a, b) => gap(b) - gap(a));
  return (
    <FindingSection title={title} aside={formatCount(short.length)}>
      <FindingList
        label={title}
        findings={short.map((section) => ({
          id: section.code,
          name: nameIn(language, section.name),
          figure: t('coverage.gapLength', { length: formatMeters(gap(section)) }),
          chosen: false,
        }))}
        shown={5}
        onChoose={(code) => {
          const section = sections.find((one) => one.code === code);
          if (section) show(section.middle, code);
        }}
      />
    </FindingSection>
  );
}
