import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay, dayStartSeconds, formatCivilDay, parseCivilDay } from '@/domain/time/civil-time';
import { lengthInDays, resolveWindow } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import type { TimeWindow } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { OptionList } from '@/ui/components/option-list';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';
import styles from './window-picker.module.css';

const LENGTHS_DAYS = [7, 30, 90, 180, 365];
/** Of `2026-`. */
const YEAR_LENGTH = 5;

/** The period all numbers are about, in whole days of the district's calendar. */
export function WindowPicker() {
  const frame = useTimeFrame();
  const { scene, change } = useScene();
  const { t } = useText();
  const span = resolveWindow(scene.window, frame);
  const options: { value: TimeWindow; label: string }[] = [
    ...LENGTHS_DAYS.map((days) => ({
      value: { kind: 'last-days' as const, days },
      label: t('window.lastDays', { days }),
    })),
    { value: { kind: 'all' }, label: t('window.all') },
  ];
  const choose = (window: TimeWindow) => change({ window });

  return (
    <PopoverButton label={t('bar.window')} content={<SpanText span={span} />}>
      {(close) => (
        <>
          <OptionList
            options={options}
            isChosen={(window) => JSON.stringify(window) === JSON.stringify(scene.window)}
            onChoose={(window) => {
              choose(window);
              close();
            }}
          />
          <CustomSpan
            key={`${span.fromSeconds}-${span.toSeconds}`}
            span={span}
            onApply={(window) => {
              choose(window);
              close();
            }}
          />
        </>
      )}
    </PopoverButton>
  );
}

function SpanText({ span }: { readonly span: Span }) {
  const { offsets } = useTimeFrame();
  const { t } = useText();
  const first = formatCivilDay(civilDay(offsets, span.fromSeconds));
  const last = formatCivilDay(civilDay(offsets, span.toSeconds - 1));
  const isOneYear = last.slice(0, 4) === first.slice(0, 4);
  return (
    <>
      <span className={styles['span']}>
        <span className={isOneYear ? 'wide-only' : ''}>{first.slice(0, YEAR_LENGTH)}</span>
        {first.slice(YEAR_LENGTH)} – {isOneYear ? last.slice(YEAR_LENGTH) : last}
      </span>
      <span className={styles['length']}>{t('window.days', { days: lengthInDays(span, offsets) })}</span>
    </>
  );
}

interface CustomSpanProps {
  readonly span: Span;
  readonly onApply: (window: TimeWindow) => void;
}

function CustomSpan({ span, onApply }: CustomSpanProps) {
  const { offsets } = useTimeFrame();
  const { t } = useText();
  const [from, setFrom] = useState(formatCivilDay(civilDay(offsets, span.fromSeconds)));
  const [to, setTo] = useState(formatCivilDay(civilDay(offsets, span.toSeconds - 1)));
  const firstDay = parseCivilDay(from);
  const lastDay = parseCivilDay(to);
  const valid = firstDay !== null && lastDay !== null && lastDay >= firstDay;

  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    if (!valid) return;
    onApply({
      kind: 'between',
      from: dayStartSeconds(offsets, firstDay) * 1000,
      to: dayStartSeconds(offsets, lastDay + 1) * 1000,
    });
  };

  return (
    <form className={styles['form']} onSubmit={apply}>
      <label className={styles['field']}>
        {t('window.from')}
        <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} required />
      </label>
      <label className={styles['field']}>
        {t('window.to')}
        <input type="date" value={to} onChange={(event) => setTo(event.target.value)} required />
      </label>
      <div className={styles['end']}>
        <span role="status">{valid ? '' : t('window.invalid')}</span>
        <Button type="submit" disabled={!valid}>
          {t('window.apply')}
        </Button>
      </div>
    </form>
  );
}
