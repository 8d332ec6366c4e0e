import { useState } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { Trash2, X } from 'lucide-react';
import type { LonLat } from '@/domain/geo/geodesic';
import { MOST_NOTES } from '@/scene/scene';
import type { Note } from '@/scene/scene';
import { IconButton } from '@/ui/components/button';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { useText } from '@/ui/text/use-text';
import { GroundSketch } from './ground-sketch';
import styles from './map-tools.module.css';
import { useGroundPointer } from './use-ground-pointer';

interface NoteToolProps {
  readonly map: MapLibreMap;
  readonly notes: readonly Note[];
  readonly onChange: (notes: readonly Note[]) => void;
  readonly onClose: () => void;
}

const KINDS = ['point', 'arrow', 'text'] as const;
const LONGEST = 60;

/** Marks with words that stay in the scene: set by clicks or keys, taken away one by one or by undo. */
export function NoteTool({ map, notes, onChange, onClose }: NoteToolProps) {
  const { t } = useText();
  const [kind, setKind] = useState<Note['kind']>('point');
  const [text, setText] = useState('');
  const [tail, setTail] = useState<LonLat | null>(null);
  const [pointer, setPointer] = useState<LonLat | null>(null);
  const words = text.trim();
  const isFull = notes.length >= MOST_NOTES;
  const lacksWords = kind === 'text' && words === '';

  const set = (at: LonLat) => {
    if (isFull || lacksWords) return;
    if (kind === 'arrow' && tail === null) {
      setTail(at);
      return;
    }
    onChange([...notes, toNote(kind, { at, tail, words })]);
    setTail(null);
    setText('');
  };
  const isByKeys = useGroundPointer(map, {
    onSet: set,
    onHover: setPointer,
    onUndo: () => (tail ? setTail(null) : onChange(notes.slice(0, -1))),
    onLeave: onClose,
  });
  const hint = isFull
    ? t('mapTools.noteFull', { n: MOST_NOTES })
    : lacksWords
      ? t('mapTools.noteWords')
      : t(tail ? 'mapTools.noteTip' : `mapTools.noteHint.${kind}`);

  return (
    <>
      <GroundSketch
        map={map}
        points={tail ? [tail, ...(pointer ? [pointer] : [])] : []}
        isRing={false}
        hasCross={isByKeys}
      />
      <section className={styles['card']} aria-label={t('mapTools.note')}>
        <div className={styles['row']}>
          <SegmentedControl
            label={t('mapTools.noteKind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`mapTools.kind.${value}`) }))}
            onChange={(next) => {
              setKind(next);
              setTail(null);
            }}
          />
          <input
            className={styles['input']}
            aria-label={t('mapTools.words')}
            placeholder={t('mapTools.words')}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <IconButton label={t('mapTools.close')} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        <p className={styles['hint']} role="status">
          {hint}
        </p>
        {notes.length > 0 ? <NoteList notes={notes} onChange={onChange} /> : null}
      </section>
    </>
  );
}

function NoteList({ notes, onChange }: Pick<NoteToolProps, 'notes' | 'onChange'>) {
  const { t } = useText();
  const nameOf = ({ kind, text }: Note) => text || t(`mapTools.kind.${kind}`);
  return (
    <ul className={styles['list']} aria-label={t('mapTools.notes')}>
      {notes.map((note) => (
        <li key={JSON.stringify(note)}>
          <span>{nameOf(note)}</span>
          <IconButton
            label={t('mapTools.noteRemove', { name: nameOf(note) })}
            onClick={() => onChange(notes.filter((other) => other !== note))}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function toNote(
  kind: Note['kind'],
  { at, tail, words }: { readonly at: LonLat; readonly tail: LonLat | null; readonly words: string },
): Note {
  const place: Note['at'] = [at[0], at[1]];
  if (kind === 'arrow' && tail) return { kind, at: place, from: [tail[0], tail[1]], text: words };
  return { kind: kind === 'text' ? 'text' : 'point', at: place, text: words };
}
