import { createContext, use, useRef, useState } from 'react';
import { ImageDown } from 'lucide-react';
import { useText } from '../text/use-text';
import { IconButton } from './button';
import styles from './panel-picture.module.css';

/** Saves panels as pictures for paper. */
export interface PanelPictures {
  /** Resolves with the name of the file once the browser has it. */
  readonly take: (panel: HTMLElement, title: string) => Promise<string>;
  /** Why it may not be done, in a sentence; `null` where it may. */
  readonly whyNot: string | null;
}

const PanelPicturesContext = createContext<PanelPictures | null>(null);

export const PanelPicturesProvider = PanelPicturesContext.Provider;

/** Saves the panel it stands in; nothing where no pictures of panels are taken. */
export function PanelPictureButton({ title }: { readonly title: string }) {
  const { t } = useText();
  const pictures = use(PanelPicturesContext);
  const place = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<'idle' | 'taking' | 'failed'>('idle');
  const [saved, setSaved] = useState('');
  if (!pictures) return null;

  const take = () => {
    const panel = place.current?.closest<HTMLElement>('[data-picture]');
    if (!panel) return;
    setState('taking');
    pictures.take(panel, title).then(
      (name) => {
        setSaved(t('exports.done', { name }));
        setState('idle');
      },
      (error: unknown) => {
        console.error('The picture of a panel could not be taken.', error);
        setState('failed');
      },
    );
  };
  return (
    <span ref={place} className={styles['place']} data-screen-only="">
      <IconButton
        label={pictures.whyNot ?? t('exports.panelPicture.button', { title })}
        className={styles['button'] ?? ''}
        disabled={pictures.whyNot !== null || state === 'taking'}
        onClick={take}
      >
        <ImageDown aria-hidden />
      </IconButton>
      <span role="status" className={state === 'failed' ? styles['failed'] : 'visually-hidden'}>
        {state === 'failed' ? t('exports.panelPicture.failed') : saved}
      </span>
    </span>
  );
}
