import { createContext, use } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { PopoverButton } from '@/ui/components/popover-button';
import { nameIn, useText } from '@/ui/text/use-text';
import type { FaceModule } from './face-module';
import styles from './face-switch.module.css';

/** The faces there are, named by the shell: a face does not know its siblings. */
const FacesContext = createContext<readonly FaceModule[]>([]);

export const FacesProvider = FacesContext.Provider;

/** The mark of the product, which unfolds the way to every other face; the scene goes along. */
export function FaceSwitch({ name }: { readonly name?: string }) {
  const { t } = useText();
  return (
    <PopoverButton
      label={t('guide.switch')}
      quiet
      content={
        <span className={styles['brand']}>
          <img src="/favicon.svg" alt="" />
          <span className={styles['name']}>{name}</span>
        </span>
      }
    >
      {(close) => <FaceList onGone={close} />}
    </PopoverButton>
  );
}

function FaceList({ onGone }: { readonly onGone: () => void }) {
  const { language } = useText();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <ul className={styles['list']}>
      {use(FacesContext).map((face) => {
        if (!face.inSwitch) return null;
        const { icon: Icon, what } = face.inSwitch;
        return (
          <li key={face.id}>
            <Link
              to={face.path}
              search={true}
              className={styles['face']}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={face.path === path ? 'page' : undefined}
              onClick={onGone}
            >
              <Icon aria-hidden />
              <strong>{nameIn(language, face.title)}</strong>
              <span>{nameIn(language, what)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
