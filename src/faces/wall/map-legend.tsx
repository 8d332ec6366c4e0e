import { useDistrict } from '@/client/district/use-district';
import type { Legend, RampLegend } from '@/layers/legend';
import { LAYER_GROUPS } from '@/layers/module';
import { useLayerView } from '@/panels/layer-view';
import { Symbol } from '@/panels/legend-symbol';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './wall-face.module.css';

/** Groups whose layers carry the message; boundaries and places explain themselves. */
const TOLD_GROUPS: readonly string[] = LAYER_GROUPS.slice(0, 3);
/** The column of warnings tells what these are. */
const TOLD_ELSEWHERE: readonly string[] = ['warnings', 'alerts'];
const MOST_SIGNS = 6;
const CLOSEST_TO_END = 0.7;

/** The key to what the map is about: unit, scale or classes, method, and how many of all are drawn. */
export function MapLegend() {
  const view = useLayerView();
  const { language, t } = useText();
  const district = useDistrict();
  const told = (view?.rows ?? []).flatMap(({ module, row, state }) => {
    if (!state.visible || !TOLD_GROUPS.includes(module.group) || TOLD_ELSEWHERE.includes(module.id))
      return [];
    const legend = module.legend(view!.input, row.key, module.settings.parse(state.settings));
    return legend ? [{ title: row.title, legend, symbol: module.symbol }] : [];
  });
  const [first] = told.filter(({ legend }) => isTelling(legend));
  if (!first || district.regions.length === 0) return null;
  const { legend, title } = first;
  const note = legend.notes[0];
  const drawn = legend.drawn
    ? t('wall.legend.drawn', {
        drawn: formatCount(legend.drawn.drawn),
        all: formatCount(legend.drawn.all),
      })
    : '';
  return (
    <div className={`${styles['scrim']} ${styles['legend']}`}>
      <h3>
        {nameIn(language, title)}
        {legend.unit ? <span className={styles['quiet']}> {nameIn(language, legend.unit)}</span> : null}
      </h3>
      {legend.kind === 'ramp' ? <Ramp legend={legend} /> : <Signs legend={legend} />}
      <p className={styles['quiet']}>
        {[note ? nameIn(language, note) : '', drawn].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function isTelling(legend: Legend): boolean {
  if (legend.kind === 'ramp') return legend.ticks.length > 0;
  return legend.kind === 'classes' ? legend.classes.length > 0 : legend.entries.length > 0;
}

function Ramp({ legend }: { readonly legend: RampLegend }) {
  const last = legend.ticks.length - 1;
  return (
    <>
      <div
        className={styles['ramp']}
        style={{ backgroundImage: `linear-gradient(to right, ${legend.colors.join(', ')})` }}
      />
      <div className={styles['ticks']}>
        {legend.ticks
          .filter(({ fraction }, i) => i === last || fraction < CLOSEST_TO_END)
          .map(({ fraction, label }) => (
            <span key={label} style={{ left: `${fraction * 100}%` }}>
              {label}
            </span>
          ))}
      </div>
    </>
  );
}

function Signs({ legend }: { readonly legend: Exclude<Legend, RampLegend> }) {
  const { language } = useText();
  const entries =
    legend.kind === 'classes'
      ? legend.classes.map(({ color, label, count }) => ({
          symbol: { kind: 'fill', color } as const,
          label,
          count,
        }))
      : legend.entries.map(({ symbol, title, count }) => ({
          symbol,
          label: nameIn(language, title),
          count,
        }));
  return (
    <ul className={styles['signs']}>
      {entries.slice(0, MOST_SIGNS).map(({ symbol, label, count }) => (
        <li key={label}>
          <Symbol symbol={symbol} size={22} />
          {label}
          <span className={styles['quiet']}>{count === null ? '' : formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}
