import type { ReactNode } from 'react';
import { ChevronLeft, ChevronRight, Languages, Presentation, SunMoon } from 'lucide-react';
import { useTimeFrame } from '@/client/district/use-time-frame';
import {
  isPeriodStart,
  lastCompletePeriod,
  periodName,
  periodStartAt,
  REPORT_KINDS,
  shiftPeriod,
} from '@/domain/time/reporting-period';
import type { ReportKind } from '@/domain/time/reporting-period';
import { useScene } from '@/scene/scene-context';
import { briefReference } from '@/studies/brief/reference';
import type { BriefResult } from '@/studies/brief/reference';
import { Button, IconButton } from '@/ui/components/button';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { changeLanguage } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { FaceSwitch } from '../face-switch';
import styles from './brief-bar.module.css';

interface BriefBarProps {
  readonly result: BriefResult | null;
  readonly onPresent?: () => void;
  /** Ways to take the brief out. */
  readonly children?: ReactNode;
}

/** Which period, and what to do with its brief. */
export function BriefBar({ result, onPresent, children }: BriefBarProps) {
  const { t, language } = useText();
  const { toggle } = useTheme();
  const { kind, start, first, last, choose } = usePeriod();
  return (
    <header className={styles['bar']}>
      <h1 className={styles['brand']}>
        <FaceSwitch name={t('brief.title')} />
      </h1>
      <SegmentedControl
        label={t('brief.kind')}
        value={kind}
        options={REPORT_KINDS.map((value) => ({ value, label: t(`brief.kinds.${value}`) }))}
        onChange={(value) => choose(value, '')}
      />
      <div className={styles['period']}>
        <IconButton
          label={t('brief.earlier')}
          disabled={start <= first}
          onClick={() => choose(kind, shiftPeriod(kind, start, -1))}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <strong>{nameIn(language, periodName(kind, start))}</strong>
        <IconButton
          label={t('brief.later')}
          disabled={start >= last}
          onClick={() => choose(kind, shiftPeriod(kind, start, 1))}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
      <span className={styles['scope']}>{result ? nameIn(language, result.scopeName) : ''}</span>
      {children}
      <IconButton label={t('bar.theme')} onClick={toggle}>
        <SunMoon aria-hidden />
      </IconButton>
      <IconButton
        label={t('bar.language')}
        onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        <Languages aria-hidden />
      </IconButton>
      {onPresent ? (
        <Button kind="primary" onClick={onPresent}>
          <Presentation aria-hidden />
          {t('brief.present')}
        </Button>
      ) : null}
    </header>
  );
}

/** The period asked for, as the scene keeps it, and the first and last that the data reach. */
function usePeriod() {
  const { scene, change } = useScene();
  const { offsets, firstSeconds, lastSeconds } = useTimeFrame();
  const settings = briefReference.settings.parse(scene.studySettings[briefReference.id] ?? {});
  const { kind } = settings;
  const start = isPeriodStart(kind, settings.start)
    ? settings.start
    : lastCompletePeriod(kind, offsets, lastSeconds);
  return {
    kind,
    start,
    first: periodStartAt(kind, offsets, firstSeconds),
    last: periodStartAt(kind, offsets, lastSeconds),
    choose: (next: ReportKind, from: string) =>
      change(({ studySettings }) => ({
        studySettings: {
          ...studySettings,
          [briefReference.id]: from === '' ? { kind: next } : { kind: next, start: from },
        },
      })),
  };
}
