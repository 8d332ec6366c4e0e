import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatCount } from '@/ui/format/format-number';
import { listIn, useText } from '@/ui/text/use-text';
import { slotName } from './slot-name';

interface HourWeekKeysProps {
  readonly counts: Int32Array;
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (slot: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 };
const HOURS_OF_WEEK = 168;

/** The chart's twin for keyboard and screen reader: arrows walk the week, Enter or space filters by the hour. */
export function HourWeekKeys({ counts, chosen, onToggle }: HourWeekKeysProps) {
  const { t, language } = useText();
  const [slot, setSlot] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setSlot((now) => (now + step + HOURS_OF_WEEK) % HOURS_OF_WEEK);
  };
  return (
    <button
      type="button"
      className="visually-hidden"
      aria-pressed={chosen.has(slot)}
      aria-live="polite"
      onKeyDown={onKeyDown}
      onClick={() => onToggle(slot)}
    >
      {listIn(language, [
        t('charts.hourSelect', { slot: slotName(slot, t) }),
        `${formatCount(counts[slot] ?? 0)} ${t('unit.cases')}`,
      ])}
    </button>
  );
}
