import { Lock, LockOpen } from 'lucide-react';
import type { ClassLegend, Legend as LegendValue, RampLegend, SymbolLegend } from '@/layers/legend';
import { IconButton } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import { Symbol } from '../legend-symbol';
import styles from './layer-list.module.css';

/** Of the ramp's width: what a character of a label takes, and the least gap between two. */
const CHARACTER = 0.06;
const GAP = 0.04;

interface LegendProps {
  readonly legend: LegendValue;
  /** Locks the scale at its present end, or frees it. */
  readonly onLock: (scaleMax: number | null) => void;
}

/** The key to a layer: scale with its ticks at their true places, classes or signs, method and what is not drawn. */
export function Legend({ legend, onLock }: LegendProps) {
  const { t, language } = useText();
  return (
    <div className={styles['legend']}>
      {legend.kind === 'ramp' ? <Ramp legend={legend} onLock={onLock} /> : null}
      {legend.kind === 'classes' ? <Classes legend={legend} /> : null}
      {legend.kind === 'symbols' ? <Signs legend={legend} /> : null}
      {legend.notes.map((note) => (
        <p key={note.zh}>{nameIn(language, note)}</p>
      ))}
      {legend.drawn ? (
        <p>
          {listIn(language, [
            t('layers.drawn', { drawn: formatCount(legend.drawn.drawn), all: formatCount(legend.drawn.all) }),
            ...(legend.drawn.missing ? [nameIn(language, legend.drawn.missing)] : []),
          ])}
        </p>
      ) : null}
    </div>
  );
}

function Ramp({ legend, onLock }: { readonly legend: RampLegend; readonly onLock: LegendProps['onLock'] }) {
  const { t, language } = useText();
  return (
    <>
      <div className={styles['rampRow']}>
        <div
          className={styles['ramp']}
          style={{ backgroundImage: `linear-gradient(to right, ${legend.colors.join(', ')})` }}
          role="img"
          aria-label={listIn(
            language,
            legend.ticks.map(({ label }) => label),
          )}
        />
        <IconButton
          label={t(legend.locked ? 'layers.unlock' : 'layers.lock')}
          pressed={legend.locked}
          className={styles['lock'] ?? ''}
          onClick={() => onLock(legend.locked ? null : legend.scaleMax)}
        >
          {legend.locked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
        </IconButton>
      </div>
      <div className={styles['ticks']} aria-hidden>
        {legibleTicks(legend).map(({ fraction, label }) => (
          <span key={label} style={{ left: `${fraction * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
    </>
  );
}

/** From the last tick backwards, those that do not run into the one after. */
function legibleTicks({ ticks }: RampLegend): RampLegend['ticks'] {
  let limit = Number.POSITIVE_INFINITY;
  return [...ticks]
    .reverse()
    .filter(({ fraction, label }, i) => {
      const width = label.length * CHARACTER;
      const start = i === 0 ? 1 - width : fraction - width / 2;
      const end = i === 0 ? 1 : fraction + width / 2;
      if (end + GAP > limit) return false;
      limit = start;
      return true;
    })
    .reverse();
}

function Classes({ legend }: { readonly legend: ClassLegend }) {
  const { language } = useText();
  return (
    <ul className={styles['classes']}>
      {legend.classes.map((part) => (
        <li key={part.label}>
          <Symbol symbol={{ kind: 'fill', color: part.color }} />
          <span>{part.label}</span>
          <span className={styles['count']}>{formatCount(part.count)}</span>
        </li>
      ))}
      {legend.unknown && legend.unknown.count > 0 ? (
        <li>
          <Symbol symbol={legend.unknown.symbol} />
          <span>{nameIn(language, legend.unknown.label)}</span>
          <span className={styles['count']}>{formatCount(legend.unknown.count)}</span>
        </li>
      ) : null}
    </ul>
  );
}

function Signs({ legend }: { readonly legend: SymbolLegend }) {
  const { language } = useText();
  return (
    <ul className={styles['classes']}>
      {legend.entries.map((entry) => (
        <li key={entry.title.zh}>
          <Symbol symbol={entry.symbol} />
          <span>{nameIn(language, entry.title)}</span>
          <span className={styles['count']}>{entry.count === null ? '' : formatCount(entry.count)}</span>
        </li>
      ))}
    </ul>
  );
}
