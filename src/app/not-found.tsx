import { useText } from '@/ui/text/use-text';
import { FACES } from '@/faces/catalog';
import styles from './page-message.module.css';

/** An address without a page. */
export function NotFound() {
  const { t } = useText();
  return (
    <main className={styles['page']}>
      <h1 className={styles['title']}>{t('notFound.title')}</h1>
      <a href={FACES[0]!.path}>{t('notFound.back')}</a>
    </main>
  );
}
