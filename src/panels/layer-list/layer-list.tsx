import { useState } from 'react';
import { Eye, EyeOff, Table2 } from 'lucide-react';
import { LAYER_GROUPS, LAYER_GROUP_TITLES } from '@/layers/module';
import type { Legend as LegendValue } from '@/layers/legend';
import type { LayerSettings } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useLayerView } from '../layer-view';
import type { LayerListRow, LayerView } from '../layer-view';
import { Controls } from './controls';
import { Legend } from './legend';
import { Symbol } from '../legend-symbol';
import styles from './layer-list.module.css';

/** Every layer with its switch; a shown one unfolds its legend and method. */
export function LayerList() {
  const view = useLayerView();
  const { t, language } = useText();
  const { change } = useScene();
  if (!view) return null;
  const offered = view.rows.filter(({ available }) => available);
  const shown = offered.filter(({ state }) => state.visible).length;
  return (
    <section className={styles['panel']} aria-label={t('layers.title')}>
      <header className={styles['head']}>
        <h2>{t('layers.title')}</h2>
        <span className={styles['muted']}>{t('layers.shown', { shown, all: offered.length })}</span>
        <IconButton
          label={t('mapWords.open')}
          className={styles['words'] ?? ''}
          onClick={() => change({ dock: 'words' })}
        >
          <Table2 aria-hidden />
        </IconButton>
      </header>
      {LAYER_GROUPS.map((group) => {
        const rows = offered.filter(({ module }) => module.group === group);
        if (rows.length === 0) return null;
        return (
          <div key={group} role="group" aria-label={nameIn(language, LAYER_GROUP_TITLES[group])}>
            <h3 className={styles['groupTitle']}>{nameIn(language, LAYER_GROUP_TITLES[group])}</h3>
            {rows.map((row) => (
              <Row key={row.row.id} listRow={row} view={view} />
            ))}
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  readonly listRow: LayerListRow;
  readonly view: LayerView;
}

function Row({ listRow, view }: RowProps) {
  const { module, row, state } = listRow;
  const { tokens } = useTheme();
  const { t, language } = useText();
  const { visible } = state;
  const legend = visible ? module.legend(view.input, row.key, module.settings.parse(state.settings)) : null;
  const [unfolded, setUnfolded] = useState(row.id === 'incident-density');
  const { toggle, setSettings } = useRowChanges(view, listRow);
  const name = nameIn(language, row.title);

  return (
    <>
      <div className={`${styles['row']} ${unfolded && legend ? styles['unfolded'] : ''}`}>
        <IconButton
          label={t(visible ? 'layers.hide' : 'layers.show', { name })}
          pressed={visible}
          className={styles['eye'] ?? ''}
          onClick={toggle}
        >
          {visible ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        </IconButton>
        <button
          type="button"
          className={`${styles['name']} ${visible ? '' : styles['off']}`}
          aria-expanded={legend ? unfolded : undefined}
          onClick={() => (visible ? setUnfolded((now) => !now) : toggle())}
        >
          <Symbol symbol={module.symbol(tokens, row.key, view.input.district)} />
          <span>{name}</span>
        </button>
        <span className={styles['aside']}>{legend ? asideText(legend, language) : ''}</span>
      </div>
      {visible && unfolded && module.controls ? (
        <Controls controls={module.controls} state={state} onChange={setSettings} />
      ) : null}
      {legend && unfolded ? (
        <Legend
          legend={legend}
          onLock={(scaleMax) => {
            const { scaleMax: _, ...rest } = state.settings;
            setSettings(scaleMax === null ? rest : { ...rest, scaleMax });
          }}
        />
      ) : null}
    </>
  );
}

function useRowChanges(view: LayerView, { row, state }: LayerListRow) {
  const { change } = useScene();
  const toggle = () => {
    const shown = view.rows.filter((other) => other.state.visible).map((other) => other.row.id);
    change({ layers: state.visible ? shown.filter((id) => id !== row.id) : [...shown, row.id] });
  };
  const setSettings = (settings: LayerSettings) =>
    change(({ layerSettings }) => {
      const { [row.id]: _, ...others } = layerSettings;
      return { layerSettings: Object.keys(settings).length > 0 ? { ...others, [row.id]: settings } : others };
    });
  return { toggle, setSettings };
}

function asideText(legend: LegendValue, language: 'zh' | 'en'): string {
  if (legend.unit) return nameIn(language, legend.unit);
  if (legend.drawn) return formatCount(legend.drawn.all);
  if (legend.kind !== 'symbols' || legend.entries.length !== 1) return '';
  const count = legend.entries[0]?.count ?? null;
  return count === null ? '' : formatCount(count);
}
