import { lazy, Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';
import { forgetTourWish, isTourWished } from './tour-memory';
import styles from './guide.module.css';

const Tour = lazy(async () => ({ default: (await import('./tour')).Tour }));
const PAGES: readonly { readonly path: string; readonly word: 'glossary' | 'methods' | 'start' }[] = [
  { path: '/glossary', word: 'glossary' },
  { path: '/methods', word: 'methods' },
  { path: '/welcome', word: 'start' },
];

/** Help: the tour, the words, the methods, the start page. */
export function Guide() {
  const { t } = useText();
  const [isTouring, setTouring] = useState(isTourWished);
  const end = () => {
    forgetTourWish();
    setTouring(false);
  };
  return (
    <>
      <PopoverButton
        quiet
        label={t('guide.help')}
        content={<CircleHelp className={styles['icon']} aria-hidden />}
      >
        {(close) => (
          <ul className={styles['menu']}>
            <li>
              <button
                type="button"
                onClick={() => {
                  close();
                  setTouring(true);
                }}
              >
                {t('guide.tour')}
              </button>
            </li>
            {PAGES.map(({ path, word }) => (
              <li key={path}>
                <Link to={path} search={true} onClick={close}>
                  {t(`guide.${word}`)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </PopoverButton>
      {isTouring ? (
        <Suspense fallback={null}>
          <Tour onEnd={end} />
        </Suspense>
      ) : null}
    </>
  );
}
