import { useMemo, useState } from 'react';
import { nameIn, useText } from '@/ui/text/use-text';
import { PanelFrame } from '@/ui/components/panel-frame';
import { useLayerView } from '../layer-view';
import { legendNotes, legendWords } from './legend-words';
import styles from './map-words.module.css';
import { tellLayers } from './tell-layers';
import type { ToldLayer } from './tell-layers';
import { WordsTable } from './words-table';

/** The map for whoever does not see it, or would rather read: every layer that is shown as a sentence, a legend and a table. */
export function MapWords() {
  const view = useLayerView();
  const { t } = useText();
  const told = useMemo(() => (view ? tellLayers(view) : []), [view]);
  const [chosen, setChosen] = useState<string | null>(null);
  const layers = told.filter(({ title }) => title !== null);
  const shown = layers.find(({ id }) => id === chosen) ?? layers[0];
  return (
    <PanelFrame title={t('mapWords.title')} state={view ? { kind: 'ready' } : { kind: 'loading' }}>
      {shown ? (
        <div className={styles['panel']}>
          <LayerChoice told={told} shown={shown} onChoose={setChosen} />
          <Told layer={shown} />
        </div>
      ) : (
        <p className={styles['sentence']}>{t('mapWords.none')}</p>
      )}
    </PanelFrame>
  );
}

interface LayerChoiceProps {
  readonly told: readonly ToldLayer[];
  readonly shown: ToldLayer;
  readonly onChoose: (id: string) => void;
}

/** The layers that are shown, each with its sentence; what is marked on the map is only told. */
function LayerChoice({ told, shown, onChoose }: LayerChoiceProps) {
  const { t, language } = useText();
  return (
    <ul className={styles['layers']} aria-label={t('mapWords.shown')}>
      {told.map(({ id, title, words }) => {
        const sentence = words ? nameIn(language, words.sentence) : t('mapWords.loading');
        if (title === null) {
          return (
            <li key={id} className={styles['mark']}>
              {sentence}
            </li>
          );
        }
        return (
          <li key={id}>
            <button
              type="button"
              className={styles['layer']}
              aria-current={id === shown.id}
              onClick={() => onChoose(id)}
            >
              <span className={styles['name']}>{nameIn(language, title)}</span>
              <span className={styles['brief']}>{sentence}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Told({ layer: { title, words, legend } }: { readonly layer: ToldLayer }) {
  const { t, language } = useText();
  const name = title ? nameIn(language, title) : '';
  const entries = legend ? legendWords(legend, language) : [];
  const notes = legend ? legendNotes(legend, language) : [];
  return (
    <section className={styles['told']} aria-label={name} tabIndex={-1}>
      <p className={styles['sentence']} aria-live="polite">
        {words ? nameIn(language, words.sentence) : t('mapWords.loading')}
      </p>
      {entries.length > 0 ? (
        <dl className={styles['legend']} aria-label={t('mapWords.legend')}>
          {entries.map((entry) => (
            <div key={entry.name}>
              <dt>{entry.name}</dt>
              {entry.count === null ? null : <dd>{entry.count}</dd>}
            </div>
          ))}
        </dl>
      ) : null}
      {notes.length > 0 ? <p className={styles['notes']}>{notes.join(' · ')}</p> : null}
      {words && words.columns.length > 0 ? <WordsTable words={words} caption={name} /> : null}
    </section>
  );
}
